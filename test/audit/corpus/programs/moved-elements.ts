import { Client, Storage, Teams, Users } from "node-appwrite";

const key = new Client().setKey("k");
const session = new Client().setSession("s");
const shifted = [session, key] as const as unknown as Client[];
shifted.shift();
await new Users(shifted[0] as Client).list(); // use: users.list key; users.list session
const spliced = [session];
spliced.splice(0, 1, key);
await new Users(spliced[0] as Client).get("u"); // use: users.get key; users.get session
const filled = [new Teams(session)];
filled.fill(new Teams(key));
await filled[0]?.list(); // use: teams.list key; teams.list session
const replaced = [new Teams(session)].with(0, new Teams(key));
await replaced[0]?.get("t"); // use: teams.get key; teams.get session
const turned = [session, key].reverse();
await new Storage(turned[0] as Client).listBuckets(); // use: storage.listBuckets key; storage.listBuckets session
const kept = [session, key].map((client) => client);
await new Storage(kept[0] as Client).getBucket("b"); // use: storage.getBucket key; storage.getBucket session
const still: [Client, Client] = [session, key];
await new Users(still[1]).delete("u"); // use: users.delete key
const settled = await Promise.resolve(session).then(
  (client) => client,
  () => key,
);
await new Users(settled).listLogs("u"); // use: users.listLogs key; users.listLogs session
const own = {
  client: session,
  users() {
    return new Users(this.client);
  },
};
const copied = { ...own, client: key };
await copied.users().listSessions("u"); // use: users.listSessions key; users.listSessions session
class Mine extends Users {
  override client = key;
}
await new Mine(session).listMemberships("u"); // use: users.listMemberships key
