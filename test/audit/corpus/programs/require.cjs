const sdk = require("node-appwrite");
const { Client, Users, Teams: Groups } = require("node-appwrite");

const client = new Client().setKey("k");
const users = new Users(client);
users.list(); // use: users.list key
new sdk.Storage(new sdk.Client().setSession("s")).getFile("b", "f"); // use: storage.getFile session
new Groups(client).delete("t"); // use: teams.delete key
