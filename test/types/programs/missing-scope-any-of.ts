/** Any one of several scopes would open the method, and the key was granted none of them. */
import { scopedClient } from "appwrite-scopes";
import type { Models } from "node-appwrite";
import { client } from "./client.js";

interface Order extends Models.Row {
  total: number;
}

const appwrite = scopedClient(client, ["users.read"]);

await appwrite.tablesDB.listTables({ databaseId: "shop" }); // refused
await appwrite.tablesDB.listTables("shop"); // refused
await appwrite.tablesDB.listRows<Order>({ databaseId: "shop", tableId: "orders" }); // refused

const { tablesDB } = appwrite;
await tablesDB.listTables({ databaseId: "shop" }); // refused

const { listTables } = appwrite.tablesDB;
await listTables({ databaseId: "shop" }); // refused

const bound = appwrite.tablesDB.listTables.bind(appwrite.tablesDB); // refused
await Promise.all(["shop", "archive"].map(appwrite.tablesDB.listTables)); // refused

export { bound };
