import type { Mutation } from "../mutation.js";

/** The tests themselves, where they count on one another. */
export const proofs: readonly Mutation[] = [
  {
    name: "the truth table has no row for sessions",
    file: "test/truth/oracle.ts",
    from: '{ kind: "session", granted: [] }, ',
    to: "",
    tests: ["test/truth/truth.test.ts"],
    only: "has a row",
  },
  {
    name: "the truth table has one scope less",
    file: "test/truth/oracle.ts",
    from: "[...scopes.map((scope) => [scope]), scopes]",
    to: "[...scopes.slice(1).map((scope) => [scope]), scopes]",
    tests: ["test/truth/truth.test.ts"],
    only: "none is left out",
  },
  {
    name: "the server of the tests asks for all scopes",
    file: "test/server/authorization.ts",
    from: "route.anyOf.some((scope) => held.has(scope))",
    to: "route.anyOf.every((scope) => held.has(scope))",
    tests: ["test/http/server.test.ts"],
  },
  {
    name: "the catalog lacks a scope of a method",
    file: "scopes.json",
    from: '"GET /users/{userId}/sessions": { "1.4.14": ["users.read"], "1.9.6": ["sessions.read", "users.read"] }',
    to: '"GET /users/{userId}/sessions": { "1.4.14": ["users.read"] }',
    tests: ["test/truth/values.test.ts"],
  },
];
