import { Client, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const all = [new Users(client), new Teams(client)] as const;
for (const service of all) service.list(); // use: users.list key; teams.list key
const [users] = all;
users.get({ userId: "u" }); // use: users.get key
const byName = new Map<string, Storage>();
byName.set("files", new Storage(client));
byName.get("files")?.listBuckets(); // use: storage.listBuckets key
const filled = new Map([["a", new Users(client)]]);
filled.get("a")!.delete({ userId: "u" }); // use: users.delete key
for (const [, entry] of filled) entry.listLogs({ userId: "u" }); // use: users.listLogs key
const record: Record<string, Users> = { a: new Users(client) };
record.a?.listIdentities(); // use: users.listIdentities key
Object.values(record).forEach((one) => one.listTargets({ userId: "u" })); // use: users.listTargets key
const pool: Users[] = [];
pool.push(new Users(client));
pool[0]?.create({ userId: "u" }); // use: users.create key
pool.map((one) => one.updateName({ userId: "u", name: "n" })); // use: users.updateName key
