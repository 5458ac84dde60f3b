/**
 * Rendering on a server, as Appwrite's guides have it: an admin client, whose key signs users in, beside a
 * client for whoever is signed in. Each can call what its caller can, and the compiler keeps them apart.
 */
import { type SessionScopedAccount, scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { Client } from "node-appwrite";

/** Where the project is: from the environment, in a project of yours. */
export interface Project {
  readonly endpoint: string;
  readonly project: string;
}

const clientOf = ({ endpoint, project }: Project) =>
  new Client().setEndpoint(endpoint).setProject(project);

/** For what nobody has to be signed in. Of all that a key could do, this one can make sessions. */
export const admin = (project: Project, key: string) =>
  scopedAccount(clientOf(project).setKey(key), ["sessions.write"]);

/** For the user whose session the cookie of a request holds. No scope is needed, and none is there. */
export const user = (project: Project, cookie: string): SessionScopedAccount =>
  scopedAccount(clientOf(project).setSession(cookie), session());

/** @returns the session's secret, for a cookie that scripts can't read */
export async function signIn(account: ReturnType<typeof admin>, email: string, password: string) {
  const { secret } = await account.createEmailPasswordSession({ email, password });
  return secret;
}

export async function greeting(account: SessionScopedAccount): Promise<string> {
  const { name } = await account.get(); // on the admin's client, this would not compile
  return `Hello ${name}`;
}
