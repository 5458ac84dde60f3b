import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const list = users.list.bind(users); // use: users.list key
const found = ["a", "b"].map((id) => users.get({ userId: id })); // use: users.get key
const byReference = ["a"].map(users.delete); // use: users.delete key
await Promise.all(["a"].map(async (id) => users.listLogs({ userId: id }))); // use: users.listLogs key
const api = { rename: users.updateName, total: () => users.listIdentities() }; // use: users.updateName key; users.listIdentities key
Users.prototype.listTargets.call(users, { userId: "u" }); // use: users.listTargets key
const { create } = { ...api, create: users.create }; // use: users.create key
export { byReference, create, found, list };
