import { type ScopedClient, clientFactory } from "appwrite-scopes";
import { scopedAccount } from "appwrite-scopes/account";
import { guest, organizationKey, session } from "appwrite-scopes/grants";
import { scopedOrganization } from "appwrite-scopes/organization";
import { scopedTablesDB } from "appwrite-scopes/tablesDB";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

const client = new Client().setKey("k");
const users = scopedUsers(client, ["users.read", "users.write"]);
users.list(); // use: users.list key [users.read, users.write]
const { delete: remove } = users; // use: users.delete key [users.read, users.write]
remove({ userId: "u" });
const rows = scopedTablesDB(client, ["rows.read"]);
rows.listRows({ databaseId: "d", tableId: "t" }); // use: tablesDB.listRows key [documents.read | rows.read]
// @ts-expect-error: the scope was not declared.
rows.deleteRow({ databaseId: "d", tableId: "t", rowId: "r" }); // use: tablesDB.deleteRow key [documents.read | rows.read]
const mine = scopedAccount(new Client().setSession("s"), session());
mine.get(); // use: account.get session
scopedAccount(new Client(), guest()).createAnonymousSession(); // use: account.createAnonymousSession guest
scopedOrganization(client, organizationKey(["projects.read"])).listProjects(); // use: organization.listProjects key [projects.read]

const make = clientFactory((key: string) => new Client().setKey(key));
const made = make(["teams.read"], "k");
made.teams.list(); // use: teams.list key [teams.read]
function count(appwrite: ScopedClient<"teams.read">) {
  return appwrite.teams.list(); // use: teams.list key [teams.read]
}
count(make(["teams.read", "users.read"], "k"));
