import { Client, type Teams, Users, Teams as TeamsClass } from "node-appwrite";

function listAll(users: Users, teams: Teams) {
  users.list(); // use: users.list key
  teams.list(); // use: teams.list session
}
const admin = new Client().setKey("k");
const visitor = new Client().setSession("s");
listAll(new Users(admin), new TeamsClass(visitor));
