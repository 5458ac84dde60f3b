import { Client, Users } from "node-appwrite";
import { listAll } from "./handlers.js";

type Handler = (users: Users) => Promise<unknown>;
const handlers = new Map<string, Handler>();
handlers.set("list", listAll);
for (const handler of handlers.values()) {
  await handler(new Users(new Client().setKey("k")));
}
