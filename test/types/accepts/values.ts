/** The tables behind the types are there for programs that reason about scopes. */
import type {
  AccountScope,
  MethodScopes,
  OrganizationScope,
  Scope,
  ScopeInfo,
} from "appwrite-scopes";
import { methodScopes, scopes } from "appwrite-scopes";
import { same } from "./same.js";

same<MethodScopes["users"]["list"], "users.read">();
same<MethodScopes["tablesDB"]["listTables"], "collections.read" | "tables.read">();
same<typeof methodScopes.users.list, readonly "users.read"[]>();
same<keyof typeof methodScopes, keyof MethodScopes>();
same<keyof MethodScopes["tokens"], keyof typeof methodScopes.tokens>();
same<keyof typeof scopes, AccountScope | OrganizationScope | Scope>();
same<(typeof scopes)["users.read"], ScopeInfo>();

/** The scopes that open all methods of a service, one way or another. */
type ScopesOf<Service extends keyof MethodScopes> =
  MethodScopes[Service][keyof MethodScopes[Service]];
same<ScopesOf<"tokens">, "tokens.read" | "tokens.write">();

const anyOf: readonly Scope[] = methodScopes.tablesDB.listTables;
const successors = anyOf.map((scope) => scopes[scope].successor ?? scope);
export const described: string[] = successors.map((scope) => scope.toUpperCase());
