import { Account, Client, Storage, TablesDB } from "node-appwrite";
import { getSession } from "./session.server";

const base = () =>
  new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT_ID!);

export function admin() {
  const client = base().setKey(process.env.APPWRITE_API_KEY!);
  return { account: new Account(client), tables: new TablesDB(client), storage: new Storage(client) };
}

export async function asUser(request: Request) {
  const session = await getSession(request.headers.get("Cookie"));
  const client = base().setSession(session.get("secret") ?? "");
  return { account: new Account(client), tables: new TablesDB(client) };
}
