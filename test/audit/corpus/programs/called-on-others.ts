import { Client, Teams, Users } from "node-appwrite";

const key = new Users(new Client().setKey("k"));
const session = new Users(new Client().setSession("s"));

await session.list.call(key); // use: users.list key
await session.get.apply(key, ["u"]); // use: users.get key
const bound = session.delete.bind(key); // use: users.delete key
await bound("u");
await Reflect.apply(session.listLogs, key, ["u"]); // use: users.listLogs key
["u"].map(session.listSessions, key); // use: users.listSessions key
const own = { client: key.client, list: session.listTargets }; // use: users.listTargets key?
await own.list("u");
const { listIdentities } = session; // use: users.listIdentities key
await listIdentities.call(key);

const teams = new Teams(new Client().setKey("k"));
const find = (from: Teams) => from.list(); // use: teams.list key
await find.apply(null, [teams]);
const any = (from: any) => from.get("t"); // use: teams.get key
await any.apply(null, [teams]);
function given(..._teams: Teams[]) {
  return arguments[0].delete("t"); // use: teams.delete key
}
await given(teams);
