import type {
  ScopedAccount,
  ScopedTablesDB,
  ScopedUsers,
  SessionScopedAccount,
} from "appwrite-scopes";
import { mockScoped } from "appwrite-scopes/testing";
import type { Models } from "node-appwrite";
import { expectAssignable, expectError, expectType } from "tsd";

type Reader = ScopedUsers<"users.read">;

declare const page: Models.UserList;

// A mock is the service, and fits where one is asked for.
const users = mockScoped<Reader>({ list: async () => page });
expectType<Reader>(users);
expectAssignable<ScopedUsers<never>>(users);
expectType<Promise<Models.UserList>>(users.list());

// What is granted may be mocked, all of it or some.
mockScoped<Reader>({});
mockScoped<SessionScopedAccount>({ get: async () => ({}) as Models.User });
mockScoped<ScopedTablesDB<"rows.read">>({
  getRow: async ({ rowId }) => ({ $id: rowId }) as Models.Row,
});

// What is refused, unknown or of another type may not.
expectError(mockScoped<Reader>({ delete: async () => ({}) }));
expectError(mockScoped<ScopedAccount<"users.read">>({ get: async () => ({}) as Models.User }));
expectError(mockScoped<Reader>({ purge: async () => ({}) }));
expectError(mockScoped<Reader>({ list: page }));
expectError(mockScoped<Reader>({ list: async () => [] }));
