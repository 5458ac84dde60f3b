import { Client, Teams, Users } from "node-appwrite";

const admin = new Client().setKey("k");
const session = new Client().setSession("s");
const clients = { admin, user: session };

// A name that is handed over tells who calls.
const usersFor = (role: keyof typeof clients) => new Users(clients[role]);
await usersFor("admin").list(); // use: users.list key
await usersFor("user").get("u"); // use: users.get session

const byRole = new Map<string, Teams>();
function teamsFor(role: "admin" | "user") {
  const known = byRole.get(role) ?? new Teams(clients[role]);
  byRole.set(role, known);
  return known;
}
await teamsFor("admin").list(); // use: teams.list key
await teamsFor("user").get("t"); // use: teams.get session

// Of what nobody knows, it may be either.
const given = process.argv[2] as "admin" | "user";
await usersFor(given).delete("u"); // use: users.delete key; users.delete session

const ofKeys: Record<string, Users> = { true: new Users(admin) };
await ofKeys[String(true)]?.listLogs("u"); // use: users.listLogs key
function setAgain(name: string) {
  name = String(true);
  return ofKeys[name];
}
await setAgain("false")?.listSessions("u"); // use: users.listSessions key
