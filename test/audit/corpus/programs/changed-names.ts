import { Client, Users } from "node-appwrite";

// Names of methods that are not what they were written as.
const users = new Users(new Client().setKey("k"));
let added = "list" as string;
added += "Identities";
(users[added as keyof Users] as any)(); // unresolved: computed-name
(users["xdelete".slice(1) as keyof Users] as any)("u"); // unresolved: computed-name
(users["list".concat("Memberships") as keyof Users] as any)("u"); // unresolved: computed-name
const changed = { method: "list" };
function change(settings: { method: string }) {
  settings.method = process.argv[2] ?? "";
}
change(changed);
(users[changed.method as keyof Users] as any)(); // unresolved: computed-name
export const handler = (context = { method: "list" }) =>
  (users[context.method as keyof Users] as any)(); // unresolved: computed-name
