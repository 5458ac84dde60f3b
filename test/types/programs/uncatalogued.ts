/** No server of the catalog has the route, or the method sends nothing. */
import { Client } from "@appwrite.io/console";
import { guest, scopedClient, session } from "appwrite-scopes/console";
import { nightly } from "./client.js";

const client = new Client().setProject("console");
const appwrite = scopedClient(client, ["users.read"]);

await appwrite.account.listKeys(); // refused
await appwrite.account.getKey({ keyId: "ci" }); // refused
await appwrite.realtime.subscribe("documents", () => {}); // refused

const { realtime } = appwrite;
await realtime.subscribe("documents", () => {}); // refused

const { listKeys } = appwrite.account;
await listKeys(); // refused

const bound = appwrite.account.listKeys.bind(appwrite.account); // refused
nightly(appwrite.account.listKeys); // refused

await scopedClient(client, session()).account.listKeys(); // refused
await scopedClient(client, guest()).realtime.subscribe("documents", () => {}); // refused

export { bound };
