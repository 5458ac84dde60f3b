/** The method is for project keys; asked are other keys, a session and a guest. */
import { accountKey, guest, organizationKey, scopedClient, session } from "appwrite-scopes";
import type { Models } from "node-appwrite";
import { client } from "./client.js";

interface Theme extends Models.Preferences {
  dark: boolean;
}

const appwrite = scopedClient(client, organizationKey(["projects.read"]));

await appwrite.users.list(); // refused
await appwrite.users.list<Theme>(); // refused
await appwrite.tablesDB.listTables({ databaseId: "shop" }); // refused

const { users } = appwrite;
await users.get({ userId: "ada" }); // refused

const { list } = appwrite.users;
await list(); // refused

const bound = appwrite.users.list.bind(appwrite.users); // refused
await Promise.all(["ada", "alan"].map(appwrite.users.get)); // refused

await scopedClient(client, accountKey(["teams.read"])).users.list(); // refused
await scopedClient(client, session()).users.list(); // refused
await scopedClient(client, guest()).users.list(); // refused

export { bound };
