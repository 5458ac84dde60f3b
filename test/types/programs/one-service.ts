/** A service by itself refuses what it refuses in a client. */
import { scopedUsers } from "appwrite-scopes/users";
import { client } from "./client.js";

const users = scopedUsers(client, ["users.read"]);
await users.list();
await users.delete({ userId: "ada" }); // refused

scopedUsers(client, ["users.raed"]); // refused
scopedUsers(client, ["users.read", "users.read"]); // refused
scopedUsers(client, []); // refused

type Users = ReturnType<typeof scopedUsers>;
export const total = (service: Users) => service.list(); // refused
