/** A refused method that is asked whether it is a function stays refused. */
import { scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

const appwrite = scopedClient(client, ["users.read"]);
const { delete: remove } = appwrite.users;
const user = { userId: "ada" };

if (typeof appwrite.users.delete === "function") await appwrite.users.delete(user); // refused
if (appwrite.users.delete instanceof Function) await appwrite.users.delete(user); // refused
if (typeof appwrite.webhooks.list === "function") await appwrite.webhooks.list(); // refused
switch (typeof remove) {
  case "function":
    await remove("ada"); // refused
}
[remove].filter((method) => typeof method === "function").map((method) => method("ada")); // refused
["ada"].map(remove); // refused
const sink: () => unknown = remove; // refused
// biome-ignore lint/complexity/noBannedTypes: what takes any function takes no refused one
const anything: Function = remove; // refused
Reflect.apply(remove, undefined, []); // refused

if (typeof appwrite.users.get === "function") await appwrite.users.get(user);

export { anything, sink };
