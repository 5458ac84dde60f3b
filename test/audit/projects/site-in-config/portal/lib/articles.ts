import { Client, Query, TablesDB } from "node-appwrite";

const client = new Client()
  .setEndpoint(process.env.APPWRITE_SITE_API_ENDPOINT!)
  .setProject(process.env.APPWRITE_SITE_PROJECT_ID!)
  .setKey(process.env.APPWRITE_API_KEY!);

const tables = new TablesDB(client);

export const listArticles = async () =>
  (
    await tables.listRows({
      databaseId: "portal",
      tableId: "articles",
      queries: [Query.equal("published", true)],
    })
  ).rows;
