import { Client, Functions, Users } from "node-appwrite";

const client = new Client().setKey("k");
const services = { users: new Users(client), functions: new Functions(client) };
const { users, functions: run } = services;
users.list(); // use: users.list key
run.createExecution({ functionId: "f" }); // use: functions.createExecution key
const { get, delete: remove } = users; // use: users.get key; users.delete key
const {
  users: { create }, // use: users.create key
} = services;
let list: Users["list"];
({ list } = users); // use: users.list key
export { create, get, list, remove };
