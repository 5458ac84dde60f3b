/** The method is answered to callers without a key, and refuses one, whatever its scopes. */
import { organizationKey, scopedClient } from "appwrite-scopes";
import { client, nightly } from "./client.js";

const appwrite = scopedClient(client, ["functions.read", "sites.read", "teams.write"]);

await appwrite.functions.listRuntimes(); // refused
await appwrite.teams.updateMembershipStatus("staff", "ada", "ada", "secret"); // refused

const { functions } = appwrite;
await functions.listRuntimes(); // refused

const { listFrameworks } = appwrite.sites;
await listFrameworks(); // refused

const bound = appwrite.functions.listRuntimes.bind(appwrite.functions); // refused
nightly(appwrite.functions.listRuntimes); // refused

await scopedClient(client, organizationKey(["projects.read"])).functions.listRuntimes(); // refused

export { bound };
