import { Client, TablesDB } from "node-appwrite";

const tables = new TablesDB(new Client().setKey("k"));
tables.listRows({ databaseId: "d", tableId: "t" }); // use: tablesDB.listRows key
