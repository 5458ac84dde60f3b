/** The scope exists, and this server can't grant it: the console's client is for 1.8. */
import { Client } from "@appwrite.io/console";
import {
  scopedClient as cloudClient,
  organizationKey as cloudOrganizationKey,
} from "appwrite-scopes";
import { organizationKey, type ScopedClient, scopedClient } from "appwrite-scopes/console";
import { client as cloud } from "./client.js";

const client = new Client().setProject("console");

scopedClient(client, ["keys.read"]); // refused
scopedClient(client, ["users.read", "executions.read"]); // refused
scopedClient(client, ["archives.read"]); // refused
scopedClient(client, ["project.oauth2.read", "users.read"]); // refused

const shared = ["users.read", "presences.write"] as const;
scopedClient(client, shared); // refused

organizationKey(["organization.read"]); // refused
cloudClient(cloud, ["embeddings.write"]); // refused
cloudOrganizationKey(["projects.read", "platforms.read"]); // refused

// What the server grants is there all the same, and nothing else.
await scopedClient(client, ["users.read"]).users.list();

export type Keys = ScopedClient<"keys.read">; // refused
