import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
if (typeof users.list === "function") console.log("there");
if (users.get) console.log("there");
console.log(users.delete.name, !users.create, users.list === undefined);
users.list = (async () => ({ total: 0, users: [] })) as never;
