import { Client, Users } from "node-appwrite";

const app = {
  client: new Client().setKey("k"),
  users: null,
  start() {
    this.users = new Users(this.client);
    return this;
  },
  list() {
    return this.users.list(); // use: users.list key
  },
};
app.start().list();
const state = {};
state.users = new Users(app.client);
state.users.get("u"); // use: users.get key
