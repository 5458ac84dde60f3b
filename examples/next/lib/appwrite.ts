import { scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import { cookies } from "next/headers";
import { Client } from "node-appwrite";

export const sessionCookie = "session";

const createClient = () =>
  new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT ?? "")
    .setProject(process.env.APPWRITE_PROJECT_ID ?? "");

/** What the key does for anybody: it signs users in, and counts them. Nothing else compiles. */
export function createAdminClient() {
  const client = createClient().setKey(process.env.APPWRITE_API_KEY ?? "");
  return {
    account: scopedAccount(client, ["sessions.write"]),
    users: scopedUsers(client, ["users.read"]),
  };
}

/** What whoever is signed in can do, without any scope; nothing, where nobody is. */
export async function createSessionClient() {
  const secret = (await cookies()).get(sessionCookie)?.value;
  if (!secret) return undefined;
  return { account: scopedAccount(createClient().setSession(secret), session()) };
}
