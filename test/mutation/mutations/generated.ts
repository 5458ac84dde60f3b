import type { Mutation } from "../mutation.js";

const users = "generated/node-appwrite/services/users.ts";
const truth = ["test/truth/truth.test.ts"];
const ofTypes = { tests: ["test/types/golden.test.ts"], build: "package" } as const;

/** What is generated, as if the generator had made it wrong. */
export const generated: readonly Mutation[] = [
  {
    name: "one of two scopes no longer opens a method, in the types",
    file: users,
    from: 'export type UsersSessionsReadScopes = "sessions.read" | "users.read";',
    to: 'export type UsersSessionsReadScopes = "users.read";',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a scope opens what another one should, in the types",
    file: users,
    from: 'ScopedUsers<S extends Scope> = (S & "users.write" extends never',
    to: 'ScopedUsers<S extends Scope> = (S & ("users.read" | "users.write") extends never',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a guest is let through, in the types",
    file: users,
    from: "export type GuestScopedUsers = RefusedEach<",
    to: 'export type GuestScopedUsers = { list: Service["list"] } & RefusedEach<',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a session is refused what it holds, in the types",
    file: "generated/node-appwrite/services/teams.ts",
    from: "export type SessionScopedTeams = WithPublic & WithTeamsRead & WithTeamsWrite & TeamsLater;",
    to: "export type SessionScopedTeams = WithPublic & WithoutTeamsRead & WithTeamsWrite & TeamsLater;",
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a method of a later release is let through, in the types",
    file: "generated/node-appwrite/services/webhooks.ts",
    from: 'UncataloguedOf<Service, Known, "webhooks">',
    to: "Service",
    tests: ["test/types/golden.test.ts"],
    build: "package",
  },
  {
    name: "the result of scopedClient by itself is a client on which all can be called",
    file: "generated/node-appwrite/index.ts",
    from: "export function scopedClient(client: Client, grant: Grant, unknown: GrantIsUnknown): UnknownClient;",
    to: "",
    ...ofTypes,
  },
  {
    name: "the result of a service's function by itself is a service on which all can be called",
    file: users,
    from: "export function scopedUsers(client: Client, grant: Grant, unknown: GrantIsUnknown): UnknownClient;",
    to: "",
    ...ofTypes,
  },
  {
    name: "the result of a client factory by itself is a client on which all can be called",
    file: "generated/node-appwrite/index.ts",
    from: "  (grant: Grant, ...unknown: ArgumentsAreUnknown): UnknownClient;",
    to: "",
    ...ofTypes,
  },
  {
    name: "a repeated scope is no fault of a list of up to 54",
    file: "generated/node-appwrite/grants.ts",
    from: "                          | (G[Bit8] & G[NoBit8])\n",
    to: "",
    tests: ["test/types/list-positions.test.ts"],
  },
  {
    name: "one of two scopes no longer opens a method, at run time",
    file: users,
    from: '  listSessions: ["sessions.read", "users.read"],',
    to: '  listSessions: ["users.read"],',
    tests: ["test/http/verdicts.test.ts"],
  },
  {
    name: "a project key does not hold what every one holds, at run time",
    file: "generated/node-appwrite/callers.ts",
    from: '["global", "graphql", "health.read"]',
    to: '["global", "health.read"]',
    tests: ["test/http/verdicts.test.ts"],
  },
  {
    name: "a generated file was edited by hand",
    file: "generated/node-appwrite/scopes.ts",
    from: '  | "apps.read"\n',
    to: '  | "apps.read"\n  | "apps.list"\n',
    tests: ["test/codegen/committed.test.ts"],
  },
];
