/** No key, session or guest holds the scope: it comes with an OAuth2 access token. */
import { guest, scopedClient, session } from "appwrite-scopes";
import { client, nightly } from "./client.js";

const appwrite = scopedClient(client, ["oauth2.read", "oauth2.write"]);

await appwrite.oauth2.listProjects(); // refused
await appwrite.oauth2.listOrganizations(); // refused

const { oauth2 } = appwrite;
await oauth2.listProjects(); // refused

const { listProjects } = appwrite.oauth2;
await listProjects(); // refused

const bound = appwrite.oauth2.listProjects.bind(appwrite.oauth2); // refused
nightly(appwrite.oauth2.listProjects); // refused

await scopedClient(client, session()).oauth2.listProjects(); // refused
await scopedClient(client, guest()).oauth2.listProjects(); // refused

export { bound };
