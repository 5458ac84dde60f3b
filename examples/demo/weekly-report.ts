/**
 * A small back end job: it counts users and writes the number into a table. Each function says which
 * scopes it needs, so the key that runs the job can't be granted too few, and nobody has to guess
 * which ones those are.
 */

import { MissingScopeError, type ScopedClient, scopedClient } from "appwrite-scopes";
import type { Client } from "node-appwrite";

async function countUsers(appwrite: ScopedClient<"users.read">): Promise<number> {
  const { total } = await appwrite.users.list();
  return total;
}

async function writeReport(appwrite: ScopedClient<"rows.write">, users: number): Promise<void> {
  await appwrite.tablesDB.createRow({
    databaseId: "reports",
    tableId: "weekly",
    rowId: "unique()",
    data: { users },
  });
}

export async function weeklyReport(client: Client): Promise<string[]> {
  const appwrite = scopedClient(client, ["users.read", "rows.write"]);
  const users = await countUsers(appwrite);
  await writeReport(appwrite, users);
  return [`${users} users counted and reported`, await tryWithoutTypes(appwrite)];
}

/** What JavaScript gets, where no compiler stands in the way: the same answer, before anything is sent. */
async function tryWithoutTypes(appwrite: ScopedClient<"users.read">): Promise<string> {
  // biome-ignore lint/suspicious/noExplicitAny: it is what this function is about.
  const untyped = appwrite as any;
  try {
    await untyped.users.delete({ userId: "ada" });
    return "the user was deleted, which should not have happened";
  } catch (error) {
    if (error instanceof MissingScopeError) return `${error.name}: ${error.message}`;
    throw error;
  }
}
