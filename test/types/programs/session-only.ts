/** The method works on the signed-in user, and no scope that the caller could hold opens it. */
import { guest, organizationKey, scopedClient } from "appwrite-scopes";
import type { Models } from "node-appwrite";
import { client, nightly } from "./client.js";

interface Theme extends Models.Preferences {
  dark: boolean;
}

const appwrite = scopedClient(client, ["users.read", "users.write", "sessions.write"]);

await appwrite.account.get(); // refused
await appwrite.account.get<Theme>(); // refused

const { account } = appwrite;
await account.getPrefs(); // refused

const { get } = appwrite.account;
await get(); // refused

const bound = appwrite.account.get.bind(appwrite.account); // refused
nightly(appwrite.account.deleteSessions); // refused

await scopedClient(client, organizationKey(["projects.read"])).account.get(); // refused
await scopedClient(client, guest()).account.get(); // refused

export { bound };
