/** Lists of which the compiler knows every element, however they came about. */
import { organizationKey, type ScopedClient, scopedClient } from "appwrite-scopes";
import { ProjectKeyScopes } from "node-appwrite";
import { client } from "./client.js";
import { same } from "./same.js";

const reading = ["users.read", "teams.read"] as const;
const writing = ["users.write"] as const;
const admin = process.argv.includes("--admin");

await scopedClient(client, reading).users.list();

const spread = scopedClient(client, [...reading, ...writing, "rows.read"]);
same<typeof spread, ScopedClient<"rows.read" | "teams.read" | "users.read" | "users.write">>();
await spread.users.delete({ userId: "ada" });

const either = scopedClient(client, admin ? ([...reading, ...writing] as const) : reading);
same<
  typeof either,
  | ScopedClient<"teams.read" | "users.read">
  | ScopedClient<"teams.read" | "users.read" | "users.write">
>();
await either.users.list();
await either.teams.list();

const inline = scopedClient(client, admin ? ["users.read", "users.write"] : ["users.read"]);
await inline.users.list();

const partly = scopedClient(client, [...(admin ? (["users.write"] as const) : []), "users.read"]);
await partly.users.list();

const sometimes = scopedClient(client, ["users.read", ...(admin ? writing : [])]);
same<typeof sometimes, ScopedClient<"users.read"> | ScopedClient<"users.read" | "users.write">>();

const mixed = scopedClient(client, [ProjectKeyScopes.UsersRead, ...writing]);
await mixed.users.list();
await mixed.users.delete("ada");

const organization = organizationKey(
  admin ? ["projects.read", "projects.write"] : ["projects.read"],
);
await scopedClient(client, organization).organization.listProjects();
