/** The same for the console's SDK, in a file that says by its name that it is an ES module. */
import { Client, Scopes } from "@appwrite.io/console";
import { type ScopedClient, scopedClient, session } from "appwrite-scopes/console";
import { same } from "./same.js";

const client = new Client().setProject("shop");

const appwrite = scopedClient(client, [Scopes.UsersRead, "health.read", "migrations.read"]);
same<typeof appwrite, ScopedClient<"health.read" | "migrations.read" | "users.read">>();
await appwrite.users.list();
await appwrite.health.get();
await appwrite.migrations.list();

await scopedClient(client, session()).account.get();
