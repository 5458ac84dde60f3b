import { Client } from "node-appwrite";
import { scopedClient } from "../generated/appwrite/index.js";

const client = new Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT!)
  .setProject(process.env.APPWRITE_PROJECT!)
  .setKey(process.env.LOANS_API_KEY!);

export const appwrite = scopedClient(client, ["users.read", "rows.read", "rows.write"]);
