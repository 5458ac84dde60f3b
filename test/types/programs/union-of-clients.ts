/** It is known only when the program runs which of two clients it is: both have to cover the call. */
import { organizationKey, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

const admin = process.argv.includes("--admin");

const chosen = admin
  ? scopedClient(client, ["users.read", "users.write"])
  : scopedClient(client, ["users.read", "teams.read"]);
await chosen.users.list();
await chosen.users.delete({ userId: "ada" }); // refused
await chosen.teams.list(); // refused

const granted = scopedClient(
  client,
  admin ? (["users.read", "users.write"] as const) : (["users.read"] as const),
);
await granted.users.list();
await granted.users.delete({ userId: "ada" }); // refused

const kinds = scopedClient(client, admin ? organizationKey(["projects.read"]) : ["users.read"]);
await kinds.users.list(); // refused
await kinds.organization.listProjects(); // refused

const { delete: remove } = chosen.users;
await remove({ userId: "ada" }); // refused
