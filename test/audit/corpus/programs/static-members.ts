import { Client, Teams, Users } from "node-appwrite";

class Registry {
  static readonly client = new Client().setKey("k");
  static users = new Users(Registry.client);
  static teams: Teams;
  static {
    this.teams = new Teams(this.client);
  }
  static list() {
    return this.users.list(); // use: users.list key
  }
}
Registry.list();
Registry.teams.list(); // use: teams.list key
