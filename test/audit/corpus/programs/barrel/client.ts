import { Client } from "node-appwrite";

export const client = new Client().setKey("k");
