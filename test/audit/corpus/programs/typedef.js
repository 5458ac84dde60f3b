import { Client, Storage, Users } from "node-appwrite";

/** @typedef {{ users: Users, storage?: import("node-appwrite").Storage }} Deps */

/** @param {Deps} deps */
export function start({ users, storage }) {
  users.list(); // use: users.list key
  storage?.listBuckets(); // use: storage.listBuckets key
}
const client = new Client().setKey("k");
start({ users: new Users(client), storage: new Storage(client) });
/** @type {any} */
const hidden = new Users(client);
hidden.get("u"); // use: users.get key
