import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const original = users.list.bind(users); // use: users.list key
users.list = ((...args: unknown[]) => original(...(args as []))) as never;
const methods = [users.get, users.delete]; // use: users.get key; users.delete key
for (const method of methods) method.call(users, { userId: "u" });
