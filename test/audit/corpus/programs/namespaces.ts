import { Client, Users } from "node-appwrite";

namespace Backend {
  const client = new Client().setKey("k");
  export const users = new Users(client);
}
Backend.users.list(); // use: users.list key
