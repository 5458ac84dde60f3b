/** The list, or the whole grant, is `any`: it proves nothing, and so nothing may be called. */
import { accountKey, organizationKey, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

const settings = JSON.parse(process.env.APPWRITE_SCOPES ?? "");

const appwrite = scopedClient(client, settings.scopes); // refused
// One mistake, one message.
await appwrite.users.list();

await scopedClient(client, organizationKey(settings)).organization.listProjects(); // refused
await scopedClient(client, accountKey(settings)).account.get(); // refused
