import { Client, Storage, Teams, Users } from "node-appwrite";

const key = new Client().setKey("k");
const session = new Client().setSession("s");

const first = [session];
const second = first;
second[0] = key;
await new Users(first[0] as Client).list(); // use: users.list key; users.list session
const put = (into: Teams[], teams: Teams) => {
  into.length = 0;
  into.push(teams);
};
const keys = [new Teams(session)];
put(keys, new Teams(key));
await keys[0]?.list(); // use: teams.list key; teams.list session
const sessions: Teams[] = [];
put(sessions, new Teams(session));
await sessions[0]?.get("t"); // use: teams.get session
const byName = new Map([["users", new Users(session)]]);
const alias = byName;
alias.set("users", new Users(key));
await byName.get("users")?.get("u"); // use: users.get key; users.get session
const list = () => all;
const all = [session];
list().unshift(key);
await new Users(all[0] as Client).delete("u"); // use: users.delete key; users.delete session
const turned = [session];
turned.reverse().unshift(key);
await new Users(turned[0] as Client).listLogs("u"); // use: users.listLogs key; users.listLogs session
const borrowed = [session];
Array.prototype.push.call(borrowed, key);
await new Users(borrowed[1] as Client).listSessions("u"); // use: users.listSessions key
const held = { client: session };
const same = held;
Object.assign(same, { client: key });
await new Storage(held.client).listBuckets(); // use: storage.listBuckets key; storage.listBuckets session
const taken = [session];
[taken[0]] = [key];
await new Storage(taken[0] as Client).getBucket("b"); // use: storage.getBucket key; storage.getBucket session
const copied = [session].toSpliced(0, 1, key);
await new Storage(copied[0] as Client).deleteBucket("b"); // use: storage.deleteBucket key; storage.deleteBucket session
const replace = (teams: Teams) => {
  teams = new Teams(key);
  return teams.delete("t"); // use: teams.delete key; teams.delete session
};
replace(new Teams(session));
const apart = [session, key];
await new Storage(apart.slice(1)[0] as Client).listFiles("b"); // use: storage.listFiles key; storage.listFiles session
