/** One service by itself, and a function that makes clients: the same as a whole client's. */

import { Client as ConsoleClient } from "@appwrite.io/console";
import {
  type CheckedGrant,
  clientFactory,
  type ScopedClient,
  type ScopedUsers,
  type ScopesOrGrant,
  scopedClient,
} from "appwrite-scopes";
import { scopedAccount } from "appwrite-scopes/account";
import { scopedFunctions } from "appwrite-scopes/console/functions";
import { guest, organizationKey, session } from "appwrite-scopes/grants";
import { scopedOrganization } from "appwrite-scopes/organization";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";
import { client } from "./client.js";
import { same } from "./same.js";

const users = scopedUsers(client, ["users.read", "rows.write"]);
same<typeof users, ScopedClient<"users.read">["users"]>();
const total: number = (await users.list()).total;
const narrow: ScopedUsers<"users.read"> = scopedUsers(client, ["users.read", "users.write"]);
await narrow.get({ userId: `${total}` });

await scopedAccount(new Client().setSession("secret"), session()).get();
await scopedAccount(new Client(), guest()).createAnonymousSession();
await scopedOrganization(client, organizationKey(["projects.read"])).listProjects();
await scopedFunctions(new ConsoleClient(), ["functions.read"]).list();

const make = clientFactory((key: string, project?: string) =>
  new Client().setProject(project ?? "shop").setKey(key),
);
const shop = make(["users.read"], "key");
same<typeof shop, ScopedClient<"users.read">>();
await make(["users.read", "rows.read"], "key", "blog").users.list();
await make(organizationKey(["projects.read"]), "key").organization.listProjects();

const admin = clientFactory(() => new Client().setKey("key"));
await admin(["teams.write"]).teams.create({ teamId: "a", name: "b" });

const usersOf = <const G extends ScopesOrGrant>(key: string, grant: G & CheckedGrant<G>) =>
  scopedUsers<G>(new Client().setKey(key), grant);
same<ReturnType<typeof usersOf<["users.read"]>>, ScopedUsers<"users.read">>();
await usersOf("key", ["users.read"]).list();

const clientOf = <const G extends ScopesOrGrant>(key: string, grant: G & CheckedGrant<G>) =>
  scopedClient<G>(new Client().setKey(key), grant);
await clientOf("key", ["users.read"]).users.list();
await clientOf("key", organizationKey(["projects.read"])).organization.listProjects();
