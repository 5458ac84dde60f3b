import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
let either: Teams | Users = new Users(client);
const change = () => {
  either = new Teams(client);
};
change();
if (either instanceof Users) await either.list(); // use: users.list key
