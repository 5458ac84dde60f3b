import { Client, Users } from "node-appwrite";

const admin = new Client().setKey("k");
const state = { client: new Client().setSession("s") };
function elevate(holder: { client: Client }) {
  holder.client = admin;
}
elevate(state);
new Users(state.client).list(); // use: users.list key; users.list session
