/** A whole client is handed to a helper that asks for more than it holds. */
import {
  guest,
  type OrganizationScopedClient,
  organizationKey,
  type ScopedClient,
  scopedClient,
  session,
} from "appwrite-scopes";
import { client } from "./client.js";

async function countUsers(appwrite: ScopedClient<"users.read">): Promise<number> {
  return (await appwrite.users.list()).total;
}

async function archive(appwrite: ScopedClient<"users.read" | "rows.read" | "rows.write">) {
  await appwrite.tablesDB.listRows({ databaseId: "shop", tableId: "orders" });
}

async function listProjects(appwrite: OrganizationScopedClient<"projects.read">) {
  await appwrite.organization.listProjects();
}

const teams = scopedClient(client, ["teams.read"]);
await countUsers(teams); // refused
await archive(teams); // refused
await archive(scopedClient(client, ["users.read", "rows.read"])); // refused
await listProjects(teams); // refused
await listProjects(scopedClient(client, organizationKey(["organization.read"]))); // refused
await countUsers(scopedClient(client, organizationKey(["projects.read"]))); // refused
await countUsers(scopedClient(client, session())); // refused
await countUsers(scopedClient(client, guest())); // refused

const wide: ScopedClient<"teams.read" | "users.read"> = teams; // refused

export { wide };
