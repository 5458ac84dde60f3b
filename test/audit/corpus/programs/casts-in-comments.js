import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const users = new Users(client);
const loose = /** @type {any} */ (users);
export const call = (method) => loose[method](); // unresolved: computed-name
const teams = /** @type {const} */ ([new Teams(client)]);
await teams[0].list(); // use: teams.list key
