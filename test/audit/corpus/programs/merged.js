import { Client, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
class App {
  constructor() {
    Object.assign(this, { users: new Users(client) });
  }
}
await new App().users.list(); // use: users.list key

const context = {};
Object.assign(context, { teams: new Teams(client) });
await context.teams.list(); // use: teams.list key

const merged = Object.assign({}, { storage: new Storage(client) });
await merged.storage.listBuckets(); // use: storage.listBuckets key
