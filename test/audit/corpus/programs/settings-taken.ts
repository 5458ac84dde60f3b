import { Client, Functions, Storage, Teams, Users } from "node-appwrite";

const taken = new Client();
const { headers } = taken;
headers["X-Appwrite-Key"] = "k";
await new Users(taken).list(); // use: users.list key?

const inBrackets = new Client();
inBrackets["headers"]["X-Appwrite-Key"] = "k";
await new Teams(inBrackets).list(); // use: teams.list key?

const byParameter = new Client();
function authorize({ headers: sent }: Client) {
  sent["X-Appwrite-Key"] = "k";
}
authorize(byParameter);
await new Storage(byParameter).listBuckets(); // use: storage.listBuckets key?

const byOwnType = new Client();
function sign(client: { headers: Record<string, string> }) {
  client.headers["X-Appwrite-Key"] = "k";
}
sign(byOwnType as any);
await new Functions(byOwnType).list(); // use: functions.list key?

const untouched = new Client();
const { config } = { config: 1 };
await new Users(untouched).get(String(config)); // use: users.get guest
