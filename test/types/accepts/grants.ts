/** Every kind of grant makes a client that calls what its caller may call. */
import type {
  AccountScopedClient,
  GuestScopedClient,
  OrganizationScopedClient,
  ScopedClient,
  SessionScopedClient,
} from "appwrite-scopes";
import { accountKey, guest, organizationKey, scopedClient, session } from "appwrite-scopes";
import { OrganizationKeyScopes, ProjectKeyScopes } from "node-appwrite";
import { client } from "./client.js";
import { same } from "./same.js";

const project = scopedClient(client, ["users.read", "rows.write"]);
same<typeof project, ScopedClient<"users.read" | "rows.write">>();
await project.users.list();
await project.tablesDB.deleteRow({ databaseId: "shop", tableId: "orders", rowId: "1" });

const organization = scopedClient(client, organizationKey(["projects.read", "keys.write"]));
same<typeof organization, OrganizationScopedClient<"projects.read" | "keys.write">>();
await organization.organization.listProjects();

const account = scopedClient(client, accountKey(["account", "teams.read"]));
same<typeof account, AccountScopedClient<"account" | "teams.read">>();
await account.account.get();
await account.teams.list();

const user = scopedClient(client, session());
same<typeof user, SessionScopedClient>();
await user.account.get();
await user.functions.listRuntimes();

const nobody = scopedClient(client, guest());
same<typeof nobody, GuestScopedClient>();
await nobody.functions.listRuntimes();
await nobody.account.createAnonymousSession();

const enums = scopedClient(client, [ProjectKeyScopes.UsersRead, "teams.read"]);
same<typeof enums, ScopedClient<"users.read" | "teams.read">>();
await enums.users.list();

const organizationEnums = organizationKey([OrganizationKeyScopes.ProjectsRead, "keys.read"]);
await scopedClient(client, organizationEnums).organization.listProjects();
