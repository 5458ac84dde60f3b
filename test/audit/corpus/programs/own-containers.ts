import { Client, Functions, Storage, Teams, Users } from "node-appwrite";

const key = new Client().setKey("k");
const session = new Client().setSession("s");

class Task {
  constructor(readonly users: Users[]) {}
  filter(test: (users: Users) => boolean) {
    return test(new Users(key));
  }
}
new Task([new Users(session)]).filter((users) => users.list() !== undefined); // use: users.list key

class Pool {
  readonly items: Teams[] = [];
  add(teams: Teams) {
    this.items.push(teams);
    return this;
  }
  forEach(each: (teams: Teams) => unknown) {
    for (const teams of this.items) each(teams);
  }
  *[Symbol.iterator]() {
    yield* this.items;
  }
}
const pool = new Pool().add(new Teams(key)).add(new Teams(session));
pool.forEach((teams) => teams.list()); // use: teams.list key; teams.list session
for (const teams of pool) await teams.get("t"); // use: teams.get key; teams.get session

class Registry extends Map<string, Storage> {
  put(name: string, storage: Storage) {
    return this.set(name, storage);
  }
}
const registry = new Registry();
registry.put("key", new Storage(key));
registry.set("session", new Storage(session));
await registry.get("key")?.listBuckets(); // use: storage.listBuckets key

class Listers implements Iterable<Functions> {
  *[Symbol.iterator]() {
    yield new Functions(key);
  }
}
for (const functions of new Listers()) await functions.list(); // use: functions.list key
