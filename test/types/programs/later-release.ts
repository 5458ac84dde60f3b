/** The installed SDK is newer than the catalog: it has a method that nobody has looked up yet. */
import { guest, scopedClient, session } from "appwrite-scopes";
import type { Models } from "node-appwrite";
import { client, nightly } from "./client.js";

// What the declarations of a later release would add. Of all programs only this one uses webhooks.
declare module "../../../node_modules/node-appwrite/dist/services/webhooks.mjs" {
  interface Webhooks {
    replay<Row extends Models.Row = Models.DefaultRow>(webhookId: string): Promise<Row>;
  }
}

const appwrite = scopedClient(client, ["webhooks.read", "webhooks.write"]);

await appwrite.webhooks.list();
await appwrite.webhooks.replay("orders"); // refused
await appwrite.webhooks.replay<Models.Row>("orders"); // refused

const { webhooks } = appwrite;
await webhooks.replay("orders"); // refused

const { replay } = appwrite.webhooks;
await replay("orders"); // refused

const bound = appwrite.webhooks.replay.bind(appwrite.webhooks, "orders"); // refused
nightly(appwrite.webhooks.replay); // refused

await scopedClient(client, session()).webhooks.replay("orders"); // refused
await scopedClient(client, guest()).webhooks.replay("orders"); // refused

export { bound };
