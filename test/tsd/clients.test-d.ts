import type {
  AccountScopedClient,
  GuestScopedClient,
  MissingScope,
  OrganizationScopedClient,
  Refused,
  ScopedClient,
  ScopedTablesDB,
  ScopedUsers,
  SessionOnly,
  SessionScopedClient,
} from "appwrite-scopes";
import { accountKey, guest, organizationKey, scopedClient, session } from "appwrite-scopes";
import { Client, type Users } from "node-appwrite";
import { expectAssignable, expectNotAssignable, expectType } from "tsd";

const client = new Client();
const appwrite = scopedClient(client, ["users.read", "rows.read", "rows.write"]);

// Each grant has its client.
expectType<ScopedClient<"rows.read" | "rows.write" | "users.read">>(appwrite);
expectType<OrganizationScopedClient<"projects.read">>(
  scopedClient(client, organizationKey(["projects.read"])),
);
expectType<AccountScopedClient<"teams.read">>(scopedClient(client, accountKey(["teams.read"])));
expectType<SessionScopedClient>(scopedClient(client, session()));
expectType<GuestScopedClient>(scopedClient(client, guest()));

// A client fits where no more is asked for than it has.
expectAssignable<ScopedClient<"users.read">>(appwrite);
expectAssignable<ScopedClient<"rows.read" | "users.read">>(appwrite);
expectAssignable<ScopedClient<never>>(appwrite);
expectNotAssignable<ScopedClient<"users.write">>(appwrite);
expectNotAssignable<ScopedClient<"teams.read" | "users.read">>(appwrite);

// So does a service.
expectAssignable<ScopedUsers<"users.read">>(appwrite.users);
expectAssignable<ScopedTablesDB<"rows.write">>(appwrite.tablesDB);
expectNotAssignable<ScopedUsers<"users.write">>(appwrite.users);
expectNotAssignable<ScopedTablesDB<"rows.write" | "tables.read">>(appwrite.tablesDB);
expectNotAssignable<Users>(appwrite.users);

// A client of another kind of caller does not.
expectNotAssignable<ScopedClient<"users.read">>({} as SessionScopedClient);
expectNotAssignable<ScopedClient<"users.read">>({} as GuestScopedClient);
expectNotAssignable<ScopedClient<"users.read">>({} as OrganizationScopedClient<"projects.read">);
expectNotAssignable<SessionScopedClient>(appwrite);

// What is refused says why.
expectType<Refused | MissingScope<"users.write">>(appwrite.users.delete);
expectType<Refused | MissingScope<"collections.read" | "tables.read">>(
  appwrite.tablesDB.listTables,
);
expectType<Refused | SessionOnly<"account.get">>(appwrite.account.get);
expectNotAssignable<(...args: never) => unknown>(appwrite.users.delete);
