import { backup, everyone, keep, log } from "helper"; // unresolved: unread
import { Client, Users } from "node-appwrite";

const client = new Client().setKey("k");
const users = new Users(client);
everyone(users); // unresolved: package
backup(client); // unresolved: package
log(users); // unresolved: any
keep(users).list(); // use: users.list key
