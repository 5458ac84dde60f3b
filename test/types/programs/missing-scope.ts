/** The key could be granted the one scope that opens the method, and was not. */
import { scopedClient } from "appwrite-scopes";
import type { Models } from "node-appwrite";
import { client } from "./client.js";

interface Theme extends Models.Preferences {
  dark: boolean;
}

const appwrite = scopedClient(client, ["users.read", "teams.read"]);

await appwrite.users.delete({ userId: "ada" }); // refused
await appwrite.users.delete("ada"); // refused
await appwrite.users.updatePrefs<Theme>({ userId: "ada", prefs: { dark: true } }); // refused
await appwrite.users.delete?.({ userId: "ada" }); // refused

const { users } = appwrite;
await users.delete({ userId: "ada" }); // refused

const { delete: remove } = appwrite.users;
await remove({ userId: "ada" }); // refused

const bound = appwrite.users.delete.bind(appwrite.users); // refused
const alias: (userId: string) => Promise<object> = appwrite.users.delete; // refused
await Promise.all(["ada", "alan"].map(appwrite.users.delete)); // refused

type Removed = ReturnType<typeof appwrite.users.delete>; // refused

export { alias, bound, type Removed };
