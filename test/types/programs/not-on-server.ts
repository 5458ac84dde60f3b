/** The server has no such route: the console's client is for 1.8, and these came later or are Cloud's. */
import { Client } from "@appwrite.io/console";
import { guest, organizationKey, scopedClient, session } from "appwrite-scopes/console";
import { nightly } from "./client.js";

const client = new Client().setProject("console");
const appwrite = scopedClient(client, ["users.read"]);

await appwrite.users.list();
await appwrite.activities.listEvents(); // refused
await appwrite.backups.listArchives(["limit(1)"]); // refused

const { backups } = appwrite;
await backups.getArchive("nightly"); // refused

const { listPolicies } = appwrite.backups;
await listPolicies(); // refused

const bound = appwrite.backups.listPolicies.bind(appwrite.backups); // refused
nightly(appwrite.backups.listPolicies); // refused

await scopedClient(client, session()).backups.listPolicies(); // refused
await scopedClient(client, guest()).backups.listPolicies(); // refused
await scopedClient(client, organizationKey(["projects.read"])).backups.listPolicies(); // refused

export { bound };
