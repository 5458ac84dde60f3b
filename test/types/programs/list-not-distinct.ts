/** A scope is listed twice, or an element may be one scope or another. */
import { accountKey, organizationKey, type Scope, scopedClient } from "appwrite-scopes";
import { ProjectKeyScopes } from "node-appwrite";
import { client } from "./client.js";

declare const settings: {
  readonly any: Scope;
  readonly oneOf: "users.read" | "users.write";
};

scopedClient(client, ["users.read", "users.read"]); // refused
scopedClient(client, ["users.read", "teams.read", "rows.read", "users.read"]); // refused
scopedClient(client, ["users.read", settings.oneOf]); // refused
scopedClient(client, [settings.any]); // refused
scopedClient(client, [process.env.ADMIN ? "users.write" : "users.read"]); // refused
scopedClient(client, [ProjectKeyScopes.UsersRead, ProjectKeyScopes.UsersRead]); // refused
scopedClient(client, ["users.read", ProjectKeyScopes.UsersRead]); // refused

const reading = ["users.read", "teams.read"] as const;
scopedClient(client, [...reading, "users.read"]); // refused

organizationKey(["projects.read", "projects.read"]); // refused
accountKey(["account", "teams.read", "account"]); // refused

const twice = ["users.read", "users.read"] as const;
scopedClient(client, process.env.ADMIN ? twice : reading); // refused
