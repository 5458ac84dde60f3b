/** A method that the grant covers has the SDK's own type: overloads, type parameters and all. */
import { type ScopedUsers, scopedClient } from "appwrite-scopes";
import type { Models, TablesDB, Users } from "node-appwrite";
import { client } from "./client.js";
import { same } from "./same.js";

interface Theme extends Models.Preferences {
  dark: boolean;
}

interface Order extends Models.Row {
  total: number;
}

const appwrite = scopedClient(client, ["users.read", "users.write", "rows.read", "rows.write"]);

same<typeof appwrite.users.list, Users["list"]>();
same<typeof appwrite.tablesDB.upsertRow, TablesDB["upsertRow"]>();
same<ScopedUsers<"users.write">["delete"], Users["delete"]>();

const themed = await appwrite.users.list<Theme>();
same<typeof themed, Models.UserList<Theme>>();
same<(typeof themed.users)[number]["prefs"], Theme>();

const order = await appwrite.tablesDB.getRow<Order>({
  databaseId: "shop",
  tableId: "orders",
  rowId: "1",
});
same<typeof order, Order>();

const positional = await appwrite.tablesDB.getRow<Order>("shop", "orders", "1");
same<typeof positional, Order>();

const { list, delete: remove } = appwrite.users;
same<typeof list, Users["list"]>();
await list({ search: "ada" });
await list(["limit(1)"], "ada", false);
await remove({ userId: "ada" });
await remove("ada");

const bound = appwrite.users.get.bind(appwrite.users);
await bound({ userId: "ada" });
await Promise.all(["ada", "alan"].map((userId) => appwrite.users.get(userId)));

const search: Parameters<typeof appwrite.users.list>[1] = "ada";
same<typeof search, string>();
