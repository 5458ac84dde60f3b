import { Client, Teams, Users } from "node-appwrite";

const users = new Users(new Client());
users.client.setKey("k");
new Teams(users.client).list(); // use: teams.list key
const { client } = users;
new Users(client).get({ userId: "u" }); // use: users.get key
const header = new Client();
header.headers["X-Appwrite-Key"] = "k";
new Users(header).delete({ userId: "u" }); // use: users.delete key?
