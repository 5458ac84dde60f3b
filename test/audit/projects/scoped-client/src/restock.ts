import { scopedClient } from "appwrite-scopes";
import { Query } from "node-appwrite";
import { client } from "./client.js";

const { tablesDB } = scopedClient(client(), ["rows.read", "rows.write"]);

export async function restock(limit: number): Promise<string[]> {
  const { rows } = await tablesDB.listRows({
    databaseId: "inventory",
    tableId: "items",
    queries: [Query.lessThan("count", 5), Query.limit(limit)],
  });
  await Promise.all(
    rows.map(({ $id: rowId }) =>
      tablesDB.updateRow({
        databaseId: "inventory",
        tableId: "items",
        rowId,
        data: { ordered: true },
      }),
    ),
  );
  return rows.map((row) => row.$id);
}
