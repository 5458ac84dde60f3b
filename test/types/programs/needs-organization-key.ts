/** The method is for organization keys; asked are a project key, a session and a guest. */
import { guest, scopedClient, session } from "appwrite-scopes";
import { client } from "./client.js";

const appwrite = scopedClient(client, ["project.read", "keys.read"]);

await appwrite.organization.listProjects(); // refused
await appwrite.organization.getProject("shop"); // refused

const { organization } = appwrite;
await organization.listProjects(); // refused

const { listProjects } = appwrite.organization;
await listProjects(); // refused

const bound = appwrite.organization.listProjects.bind(appwrite.organization); // refused
await Promise.all(["shop", "blog"].map(appwrite.organization.getProject)); // refused

await scopedClient(client, session()).organization.listInstallations(); // refused
await scopedClient(client, guest()).organization.listProjects(); // refused

export { bound };
