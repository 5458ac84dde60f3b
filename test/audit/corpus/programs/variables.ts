import { Client, Users } from "node-appwrite";

const client = new Client().setEndpoint("http://127.0.0.1/v1").setProject("p").setKey("k");
const users = new Users(client);
const same = users;

await users.list(); // use: users.list key
await same.get({ userId: "u" }); // use: users.get key
await new Users(client).delete({ userId: "u" }); // use: users.delete key
