/** A client that users generate themselves. The first call compiles, the second does not. */
import { Client } from "node-appwrite";
import { scopedClient } from "./generated/appwrite/index.js";

const appwrite = scopedClient(new Client(), ["users.read"]);

export const calls = [appwrite.users.list(), appwrite.users.delete({ userId: "ada" })];
