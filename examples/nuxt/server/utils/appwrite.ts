import { scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import type { H3Event } from "h3";
import { Client } from "node-appwrite";

export const sessionCookie = "session";

function createClient(event: H3Event) {
  const { appwriteEndpoint, appwriteProjectId } = useRuntimeConfig(event);
  return new Client().setEndpoint(appwriteEndpoint).setProject(appwriteProjectId);
}

/** What the key does for anybody: it signs users in, and counts them. Nothing else compiles. */
export function createAdminClient(event: H3Event) {
  const client = createClient(event).setKey(useRuntimeConfig(event).appwriteApiKey);
  return {
    account: scopedAccount(client, ["sessions.write"]),
    users: scopedUsers(client, ["users.read"]),
  };
}

/** What whoever is signed in can do, without any scope; nothing, where nobody is. */
export function createSessionClient(event: H3Event) {
  const secret = getCookie(event, sessionCookie);
  if (!secret) return undefined;
  return { account: scopedAccount(createClient(event).setSession(secret), session()) };
}
