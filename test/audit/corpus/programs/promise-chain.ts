import { Client, Users } from "node-appwrite";

const connect = async () => new Client().setKey("k");
connect()
  .then((client) => new Users(client))
  .then((users) => users.list()) // use: users.list key
  .catch(() => undefined);
