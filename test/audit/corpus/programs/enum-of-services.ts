import { Client, Storage, Users } from "node-appwrite";

enum Kind {
  Users = "users",
  Storage = "storage",
}
const client = new Client().setKey("k");
const services = { [Kind.Users]: new Users(client), [Kind.Storage]: new Storage(client) };
services[Kind.Users].list(); // use: users.list key
services[Kind.Storage].listBuckets(); // use: storage.listBuckets key
const kind: Kind.Users = Kind.Users;
services[kind].get({ userId: "u" }); // use: users.get key
