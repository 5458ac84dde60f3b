import { Client, Teams, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const teams = new Teams(new Client().setKey("k"));

JSON.stringify({ users }, (name, value) => (name === "users" ? value.list() : value)); // use: users.list key
JSON.stringify({ teams }, function (name, value) {
  return name === "teams" ? this.teams.list() : value; // use: teams.list key
});
JSON.stringify({ users }, null, 2);
JSON.stringify({ users }, ["users"]);
JSON.parse("1", () => users.get("u")); // use: users.get key
const chained = {};
chained.__proto__ = users;
chained.delete("u"); // use: users.delete key
