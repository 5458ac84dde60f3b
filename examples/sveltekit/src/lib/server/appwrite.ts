import { scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";
import { env } from "$env/dynamic/private";

export const sessionCookie = "session";

const createClient = () =>
  new Client().setEndpoint(env.APPWRITE_ENDPOINT ?? "").setProject(env.APPWRITE_PROJECT_ID ?? "");

/** What the key does for anybody: it signs users in, and counts them. Nothing else compiles. */
export function createAdminClient() {
  const client = createClient().setKey(env.APPWRITE_API_KEY ?? "");
  return {
    account: scopedAccount(client, ["sessions.write"]),
    users: scopedUsers(client, ["users.read"]),
  };
}

/** What whoever is signed in can do, without any scope. */
export function createSessionClient(secret: string) {
  return { account: scopedAccount(createClient().setSession(secret), session()) };
}
