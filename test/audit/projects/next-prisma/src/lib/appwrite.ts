import "server-only";
import { Account, Client, Teams, Users } from "node-appwrite";
import { cookies } from "next/headers";
import { cache } from "react";

function createClient() {
  return new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT_ID!);
}

export const admin = () => {
  const client = createClient().setKey(process.env.APPWRITE_API_KEY!);
  return { users: new Users(client), teams: new Teams(client) };
};

export const getUser = cache(async () => {
  const session = (await cookies()).get("session");
  if (!session) return null;
  return new Account(createClient().setSession(session.value)).get();
});
