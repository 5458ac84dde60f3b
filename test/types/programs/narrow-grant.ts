/** A key's grant is taken for one that holds more, or for that of another kind of key. */
import { accountKey, organizationKey, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

let key = organizationKey(["projects.read", "projects.write"]);
key = organizationKey(["projects.write", "projects.read"]);
key = organizationKey(["projects.read"]); // refused
key = accountKey(["account"]); // refused

await scopedClient(client, key).organization.listProjects();
