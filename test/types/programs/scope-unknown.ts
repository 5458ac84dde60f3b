/** There is no such scope. */
import { accountKey, organizationKey, type ScopedClient, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

scopedClient(client, ["user.read"]); // refused
scopedClient(client, ["users.read", "teams.write", "row.write"]); // refused
scopedClient(client, ["Users.Read"]); // refused
scopedClient(client, ["everything"]); // refused
scopedClient(client, [""]); // refused
scopedClient(client, ["users.read" as const, "global" as const]); // refused

const misspelt = ["users.read", "team.read"] as const;
scopedClient(client, misspelt); // refused

organizationKey(["project.read"]); // refused
organizationKey(["projects.reed"]); // refused
accountKey(["acount"]); // refused

export type Accounts = ScopedClient<"user.read">; // refused
