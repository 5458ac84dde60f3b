import { Client, Teams, Users } from "node-appwrite";

function* services() {
  yield new Users(new Client().setKey("k"));
}
for (const users of services()) users.list(); // use: users.list key
async function* later() {
  yield new Teams(new Client().setSession("s"));
}
for await (const teams of later()) teams.list(); // use: teams.list session
