import { Client, Storage } from "node-appwrite";

export const files = new Storage(new Client().setKey("k"));
