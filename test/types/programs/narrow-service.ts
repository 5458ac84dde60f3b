/** One service is handed to a helper that asks for more than it holds. */
import { type ScopedTablesDB, type ScopedUsers, scopedClient, session } from "appwrite-scopes";
import type { Users } from "node-appwrite";
import { client } from "./client.js";

async function names(users: ScopedUsers<"users.read">): Promise<string[]> {
  return (await users.list()).users.map((user) => user.name);
}

async function copyRow(tables: ScopedTablesDB<"rows.read" | "rows.write">) {
  await tables.getRow({ databaseId: "shop", tableId: "orders", rowId: "1" });
}

async function unscoped(users: Users): Promise<void> {
  await users.delete({ userId: "ada" });
}

const appwrite = scopedClient(client, ["teams.read", "rows.read", "users.write"]);
await names(appwrite.users); // refused
await copyRow(appwrite.tablesDB); // refused
await unscoped(appwrite.users); // refused
await names(scopedClient(client, session()).users); // refused

export class Directory {
  readonly users: ScopedUsers<"users.read" | "users.write"> = appwrite.users; // refused
}
