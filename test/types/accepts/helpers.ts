/** A client with more scopes stands in where fewer are asked for. */
import type {
  OrganizationScopedClient,
  Scope,
  ScopedClient,
  ScopedTablesDB,
  ScopedUsers,
} from "appwrite-scopes";
import { organizationKey, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

async function countUsers(appwrite: ScopedClient<"users.read">): Promise<number> {
  return (await appwrite.users.list()).total;
}

function names(users: ScopedUsers<"users.read">): Promise<string[]> {
  return users.list().then((list) => list.users.map((user) => user.name));
}

async function listProjects(appwrite: OrganizationScopedClient<"projects.read">) {
  return (await appwrite.organization.listProjects()).projects;
}

function keep<S extends Scope>(appwrite: ScopedClient<S>): ScopedClient<S> {
  return appwrite;
}

class Directory {
  readonly users: ScopedUsers<"users.read">;
  readonly #tables: ScopedTablesDB<"rows.read" | "rows.write">;

  constructor(appwrite: ScopedClient<"rows.read" | "rows.write" | "users.read">) {
    this.users = appwrite.users;
    this.#tables = appwrite.tablesDB;
  }

  async copy(from: string, to: string): Promise<void> {
    const place = { databaseId: "shop", tableId: "people" };
    const { $id, ...data } = await this.#tables.getRow({ ...place, rowId: from });
    await this.#tables.createRow({ ...place, rowId: to, data: { ...data, was: $id } });
  }
}

const wide = scopedClient(client, ["users.read", "users.write", "rows.read", "rows.write"]);
await countUsers(wide);
await names(wide.users);
await new Directory(wide).copy("1", "2");
await listProjects(scopedClient(client, organizationKey(["projects.read", "projects.write"])));

const narrow: ScopedClient<"users.read"> = wide;
const narrowUsers: ScopedUsers<"users.read"> = wide.users;
await countUsers(narrow);
await names(narrowUsers);

await keep<"users.read">(wide).users.list();

const clients: readonly ScopedClient<"users.read">[] = [wide, narrow];
await Promise.all(clients.map(countUsers));
