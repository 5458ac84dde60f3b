/** A list of which a part is there or not: a client that can do what both lists open. */
import { scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

declare const admin: boolean;
declare const more: "users.write"[];

const appwrite = scopedClient(client, [
  "users.read",
  ...(admin ? (["users.write"] as const) : []),
  "teams.read",
]);
await appwrite.users.list();
await appwrite.teams.list();
await appwrite.users.delete({ userId: "ada" }); // refused

scopedClient(client, ["users.read", ...(admin ? ["users.write"] : [])]); // refused
scopedClient(client, ["users.read", ...(admin ? (["users.read"] as const) : [])]); // refused
scopedClient(client, ["users.read", ...more]); // refused
scopedClient(client, ["users.read", admin && "users.write"]); // refused
