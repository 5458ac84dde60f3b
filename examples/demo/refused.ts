/**
 * Calls that do not compile. `npm run demo` shows what the compiler says to each.
 */

import { guest, organizationKey, type ScopedClient, scopedClient } from "appwrite-scopes";
import { Client } from "node-appwrite";

const client = new Client();
const appwrite = scopedClient(client, ["users.read", "rows.write"]);

// The key could be granted the scope, and was not.
await appwrite.users.delete({ userId: "ada" });

// Any one of several scopes would do.
await appwrite.tablesDB.listTables({ databaseId: "reports" });

// No project key can make this call: it needs a user's session.
await appwrite.account.get();

// It takes another kind of key.
await appwrite.organization.listProjects();
await scopedClient(client, organizationKey(["projects.read"])).users.list();

// It is answered without a key, and refuses one.
await appwrite.functions.listRuntimes();
await scopedClient(client, guest()).functions.listRuntimes(); // and so this compiles

// No key can be granted what it needs.
await appwrite.oauth2.listProjects();

// A misspelt scope.
scopedClient(client, ["user.read"]);

// Scopes that the compiler does not know prove nothing.
declare const fromConfiguration: string[];
scopedClient(client, fromConfiguration);

// A helper asks for a scope that the client was not declared with.
declare function countUsers(appwrite: ScopedClient<"users.read">): Promise<number>;
await countUsers(scopedClient(client, ["rows.write"]));
