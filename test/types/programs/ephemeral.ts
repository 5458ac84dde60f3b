import { accountKey, type ScopedClient, session } from "appwrite-scopes";
import { ephemeralClient } from "appwrite-scopes/ephemeral";
import type { ScopedUsers } from "appwrite-scopes/users";
import { ProjectKeyScopes } from "node-appwrite";

declare const maker: ScopedClient<"keys.write" | "users.read">;
declare const reader: ScopedClient<"users.read">;
declare const users: ScopedUsers<"keys.write">;

const appwrite = await ephemeralClient(maker, ["users.read"], { duration: 900 });
await appwrite.users.list();
await (await ephemeralClient(maker.project, ["users.read"], { duration: 900 })).users.list();
const listed = ["teams.read", ProjectKeyScopes.UsersRead] as const;
await (await ephemeralClient(maker, listed, { duration: 900 })).teams.list();

declare const unknown: Awaited<ReturnType<typeof ephemeralClient>>;
await unknown.users.list(); // refused
await appwrite.users.delete({ userId: "u" }); // refused

await ephemeralClient(reader, ["users.read"], { duration: 900 }); // refused
await ephemeralClient(reader.project, ["users.read"], { duration: 900 }); // refused
await ephemeralClient(users, ["users.read"], { duration: 900 }); // refused
await ephemeralClient(maker, ["user.read"], { duration: 900 }); // refused
await ephemeralClient(maker, session(), { duration: 900 }); // refused
await ephemeralClient(maker, accountKey(["teams.read"]), { duration: 900 }); // refused
