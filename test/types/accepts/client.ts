import { Client } from "node-appwrite";

/** The SDK's client that the programs of this folder share. */
export const client = new Client().setProject("shop").setKey(process.env.APPWRITE_KEY ?? "");
