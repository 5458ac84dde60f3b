import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const users = new Users(client);
const kept = (users.list ??= async () => ({ total: 0, users: [] })); // use: users.list key
await kept.call(users);
const teams = new Teams(client);
teams.get = async () => ({}) as never;
