/** The scope exists, and can't be granted to a key of this kind. */
import { accountKey, organizationKey, scopedClient } from "appwrite-scopes";
import { OrganizationKeyScopes, ProjectKeyScopes } from "node-appwrite";
import { client } from "./client.js";

scopedClient(client, ["account"]); // refused
scopedClient(client, ["projects.read"]); // refused
scopedClient(client, ["users.read", OrganizationKeyScopes.ProjectsRead]); // refused

organizationKey(["users.read"]); // refused
organizationKey([ProjectKeyScopes.UsersRead]); // refused
accountKey(["users.read"]); // refused
