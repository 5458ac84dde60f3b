import { Client, Teams, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const teams = new Teams(new Client().setKey("k"));

JSON.stringify({ users }, (name, value) => (name === "users" ? value.list() : value)); // unresolved: any
JSON.stringify({ teams }, function (name, value) { // unresolved: any
  return name === "teams" ? this.teams.list() : value; // unresolved: any
});
JSON.stringify({ users }, null, 2);
JSON.stringify({ users }, ["users"]);
JSON.parse("1", () => users.get("u")); // use: users.get key
const chained = {};
chained.__proto__ = users; // unresolved: any
chained.delete("u"); // unresolved: any
