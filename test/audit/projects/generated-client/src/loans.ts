import { ID, Query } from "node-appwrite";
import { appwrite } from "./client.js";

const loans = { databaseId: "library", tableId: "loans" };

export async function lend(book: string, reader: string): Promise<string> {
  const { tablesDB } = appwrite;
  const { total } = await tablesDB.listRows({
    ...loans,
    queries: [Query.equal("book", book), Query.isNull("returned")],
  });
  if (total > 0) throw new Error("It is lent already");
  const row = await tablesDB.createRow({ ...loans, rowId: ID.unique(), data: { book, reader } });
  return row.$id;
}
