import { guest, type ScopedClient, type ScopedUsers, scopedClient, session } from "appwrite-scopes";
import { Client } from "node-appwrite";

const client = new Client().setKey("k");
const appwrite = scopedClient(client, ["users.read", "rows.write"]);
appwrite.users.list(); // use: users.list key [rows.write, users.read]
// @ts-expect-error: the scope was not declared.
appwrite.users.delete({ userId: "u" }); // use: users.delete key [rows.write, users.read]
const { tablesDB } = appwrite;
tablesDB.deleteRow({ databaseId: "d", tableId: "t", rowId: "r" }); // use: tablesDB.deleteRow key [documents.write | rows.write]
function total(users: ScopedUsers<"users.read">) {
  return users.listLogs({ userId: "u" }); // use: users.listLogs key [users.read]
}
total(appwrite.users);
export async function helper(scoped: ScopedClient<"teams.read">) {
  return scoped.teams.list(); // use: teams.list key [teams.read]
}
const mine = scopedClient(new Client().setSession("s"), session());
mine.account.get(); // use: account.get session
const nobody = scopedClient(new Client(), guest());
nobody.account.createAnonymousSession(); // use: account.createAnonymousSession guest
