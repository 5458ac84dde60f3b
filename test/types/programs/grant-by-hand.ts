/** Grants that no function made, and one of which only the kinds are known: nothing can be called for them. */
import { type ScopedClient, type ScopesOrGrant, scopedClient } from "appwrite-scopes";
import { scopedUsers } from "appwrite-scopes/users";
import { client } from "./client.js";

declare const kind: "account" | "session";
declare const organization: { readonly kind: "organization"; readonly scopes: string[] };
declare const grant: ScopesOrGrant;

scopedUsers(client, { kind: "account" }); // refused
scopedUsers(client, organization); // refused
scopedUsers(client, { kind }); // refused
export const wide: ScopedClient<"users.write"> = scopedClient(client, { kind: "organization" }); // refused

scopedClient(client, grant); // refused
scopedUsers(client, grant); // refused
export const given = (app: ReturnType<typeof scopedClient<ScopesOrGrant>>) => app.users; // refused
