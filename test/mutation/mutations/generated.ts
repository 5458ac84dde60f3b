import type { Mutation } from "../mutation.js";

const users = "generated/node-appwrite/services/users.ts";
const truth = ["test/truth/truth.test.ts"];

/** What is generated, as if the generator had made it wrong. */
export const generated: readonly Mutation[] = [
  {
    name: "one of two scopes no longer opens a method, in the types",
    file: users,
    from: '(S & ("sessions.read" | "users.read") extends never',
    to: '(S & "users.read" extends never',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a scope opens what another one should, in the types",
    file: users,
    from: '(S & "users.write" extends never',
    to: '(S & ("users.read" | "users.write") extends never',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a guest is let through, in the types",
    file: users,
    from: "export type GuestScopedUsers = Refused<",
    to: 'export type GuestScopedUsers = Pick<Service, "list"> & Refused<',
    tests: truth,
    only: "node-appwrite.* says TypeScript 7.0",
    build: "package",
  },
  {
    name: "a session is refused what it holds, in the types",
    file: "generated/node-appwrite/services/teams.ts",
    from: "export type SessionScopedTeams = WithPublic & WithTeamsRead & WithTeamsWrite & Later;",
    to: "export type SessionScopedTeams = WithPublic & WithoutTeamsRead & WithTeamsWrite & Later;",
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
    name: "one of two scopes no longer opens a method, at run time",
    file: "generated/node-appwrite/methods.ts",
    from: '    listSessions: ["sessions.read", "users.read"],',
    to: '    listSessions: ["users.read"],',
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
