import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const users = Promise.resolve(new Users(client));
(await users).list(); // use: users.list key
users.then((u) => u.get({ userId: "u" })); // use: users.get key
const [a, b] = await Promise.all([users, Promise.resolve(new Teams(new Client().setSession("s")))]);
a.delete({ userId: "u" }); // use: users.delete key
b.list(); // use: teams.list session
