import { Client, Storage, Teams, Users } from "node-appwrite";

const key = () => new Client().setKey("k");
const session = () => new Client().setSession("s");

const withUsers = (client: Client) => (run: (users: Users) => unknown) => run(new Users(client));
const asAdmin = withUsers(key());
const asUser = withUsers(session());
asAdmin((users) => users.list()); // use: users.list key
asUser((users) => users.get("u")); // use: users.get session

class Lazy<T> {
  #value?: T;
  readonly #make: () => T;
  constructor(make: () => T) {
    this.#make = make;
  }
  get value(): T {
    this.#value ??= this.#make();
    return this.#value;
  }
}
const admin = new Lazy(() => new Teams(key()));
const mine = new Lazy(() => new Teams(session()));
await admin.value.list(); // use: teams.list key
await mine.value.get("t"); // use: teams.get session

const once = <T>(make: () => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
const keys = once(() => new Storage(key()));
const sessions = once(() => new Storage(session()));
await keys().listBuckets(); // use: storage.listBuckets key
await sessions().getBucket("b"); // use: storage.getBucket session

class Builder {
  client?: Client;
  use(client: Client) {
    this.client = client;
    return this;
  }
  users() {
    return new Users(this.client as Client);
  }
}
await new Builder().use(key()).users().delete("u"); // use: users.delete key
await new Builder().use(session()).users().listLogs("u"); // use: users.listLogs session

class Held {
  teams?: Teams;
}
const one = new Held();
const other = new Held();
one.teams = new Teams(key());
other.teams = new Teams(session());
await one.teams.delete("t"); // use: teams.delete key
await other.teams.getPrefs("t"); // use: teams.getPrefs session
