import lodash from "lodash";
import pLimit from "p-limit";
import { Client, Teams, Users } from "node-appwrite";

const byKey = new Client().setKey("k");
const bySession = new Client().setSession("s");

// What generic code gives back is what it was given, and not another of its type.
const admin = lodash.memoize(() => new Users(byKey));
const user = lodash.memoize(() => new Users(bySession));
await admin().list(); // use: users.list key
await user().get("u"); // use: users.get session

const limit = pLimit(2);
const teams = await limit(async () => new Teams(bySession));
await teams.list(); // use: teams.list session
await (await limit(() => new Teams(byKey))).get("t"); // use: teams.get key

await lodash.attempt(() => new Users(byKey)).toString();
await lodash.nth([new Users(bySession)], 0)?.listLogs("u"); // use: users.listLogs session
await lodash.tap(new Users(byKey), () => undefined).delete("u"); // use: users.delete key
await lodash.once(() => new Teams(bySession))().delete("t"); // use: teams.delete session
