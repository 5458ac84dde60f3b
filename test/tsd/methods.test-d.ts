import { guest, type ScopedUsers, scopedClient, session } from "appwrite-scopes";
import { Client, type Functions, type Models, type TablesDB, type Users } from "node-appwrite";
import { expectDeprecated, expectNotDeprecated, expectNotType, expectType } from "tsd";

const client = new Client();
const appwrite = scopedClient(client, ["users.read", "rows.write"]);

// A granted method is the SDK's.
expectType<Users["list"]>(appwrite.users.list);
expectType<TablesDB["createRow"]>(appwrite.tablesDB.createRow);
expectType<Functions["listRuntimes"]>(scopedClient(client, guest()).functions.listRuntimes);
expectType<Promise<Models.UserList<Models.DefaultPreferences>>>(appwrite.users.list());
expectType<Promise<Models.UserList<{ dark: boolean }>>>(appwrite.users.list<{ dark: boolean }>());

// Nothing strikes it through, but for the overloads that the SDK itself deprecates.
expectNotDeprecated(scopedClient(client, session()).account.get);
expectNotDeprecated(scopedClient(client, guest()).functions.listRuntimes);
expectNotDeprecated(appwrite.users.list({ queries: ["limit(1)"] }));
expectNotDeprecated(appwrite.tablesDB.deleteRow({ databaseId: "", tableId: "", rowId: "" }));
expectDeprecated(appwrite.users.list(["limit(1)"]));
expectDeprecated(appwrite.tablesDB.deleteRow("", "", ""));

// A refused one is something else, and deprecated for every reason that there is.
expectNotType<Users["delete"]>({} as ScopedUsers<"users.read">["delete"]);
expectDeprecated(appwrite.users.delete); // MissingScope
expectDeprecated(appwrite.tablesDB.getRow);
expectDeprecated(appwrite.account.get); // SessionOnly
expectDeprecated(appwrite.organization.listProjects); // NeedsKey
expectDeprecated(appwrite.functions.listRuntimes); // KeylessOnly
expectDeprecated(appwrite.oauth2.listProjects); // Ungrantable
expectDeprecated(scopedClient(client, session()).users.list);
expectDeprecated(scopedClient(client, guest()).account.get);
