/** A library that exports what its types were inferred from. */
import { type Scope, type ScopedClient, scopedClient, session } from "appwrite-scopes";
import { Client } from "node-appwrite";

const appwrite = scopedClient(new Client(), ["users.read", "rows.write"]);

export const helper = <S extends Scope>(client: ScopedClient<S> & ScopedClient<"users.read">) =>
  client.users;
export const pick = <S extends Scope>({ storage, tablesDB }: ScopedClient<S>) => ({
  storage,
  tablesDB,
});
export const client = appwrite;
export const context = {
  appwrite,
  users: appwrite.users,
  user: scopedClient(new Client(), session()),
};
export const spread = { ...appwrite };
export const without = (({ users, ...rest }: typeof appwrite) => rest)(appwrite);
export const { delete: remove } = appwrite.users;
