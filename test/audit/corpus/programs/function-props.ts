import { Client, Users } from "node-appwrite";

// Only the methods are handed on, never the service.
interface Deps {
  listUsers: () => Promise<unknown>;
  getUser: Users["get"];
}
const users = new Users(new Client().setKey("k"));
const deps: Deps = { listUsers: () => users.list(), getUser: users.get.bind(users) }; // use: users.list key; users.get key
deps.listUsers();
deps.getUser({ userId: "u" });
