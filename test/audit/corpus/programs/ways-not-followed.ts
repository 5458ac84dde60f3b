import { Client, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
interface Called {
  list(): Promise<unknown>;
}
const run = (called: Called) => called.list(); // use: users.list key; teams.list key
run(new Users(client));
for (const each of [run]) each(new Teams(client));

interface Kept {
  list(): Promise<unknown>;
}
class Registry {
  readonly kept = new Map<string, Kept>();
}
const registry = new Registry();
const { kept } = registry;
kept.set("teams", new Teams(client));
for (const each of registry.kept.values()) each.list(); // use: teams.list key

interface Deferred {
  listBuckets(): Promise<unknown>;
}
declare function later<Given extends unknown[]>(
  then: (...given: Given) => void,
  ...given: Given
): void;
later((deferred: Deferred) => deferred.listBuckets(), new Storage(client)); // unresolved: any
