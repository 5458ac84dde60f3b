import { Client, Functions, Storage, Teams, Users } from "node-appwrite";

const key = new Client().setKey("k");
const session = new Client().setSession("s");

const make = new Proxy(() => new Users(session), { apply: () => new Users(key) });
await make().list(); // use: users.list key; users.list session
const Made = new Proxy(Users, { construct: () => new Users(key) });
await new Made(session).get("u"); // use: users.get key; users.get session
const only = new Proxy(new Users(session), { has: () => true });
await only.delete("u"); // use: users.delete session
class Replaced {
  readonly teams: Teams;
  constructor() {
    this.teams = new Teams(session);
    // biome-ignore lint/correctness/noConstructorReturn: it is what is tried
    return { teams: new Teams(key) } as Replaced;
  }
}
await new Replaced().teams.list(); // use: teams.list key; teams.list session
function handing(run: (storage: Storage) => unknown, _: unknown) {
  return function (this: unknown) {
    return run.call(this, new Storage(key));
  };
}
class Decorated {
  @handing
  run(storage: Storage) {
    return storage.listBuckets(); // use: storage.listBuckets session; storage.listBuckets key
  }
}
await new Decorated().run(new Storage(session));
const own = { functions: new Functions(session) };
Object.defineProperty(own, "functions", { get: () => new Functions(key) });
await own.functions.list(); // use: functions.list session; functions.list key
const copied = Object.defineProperties(
  {},
  Object.getOwnPropertyDescriptors({ teams: new Teams(key) }),
);
export { copied };
class Asked {
  static [Symbol.hasInstance](teams: Teams) {
    return Boolean(teams.get("t")); // use: teams.get key
  }
}
console.log(new Teams(key) instanceof Asked);
