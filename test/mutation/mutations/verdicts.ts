import type { Mutation } from "../mutation.js";

/** What decides who may call what, in `src/verdict.ts`. */
export const verdicts: readonly Mutation[] = [
  {
    name: "all-of instead of any-of",
    from: "among(rules[caller.kind].holds).length > 0 || among(caller.scopes).length > 0",
    to: "anyOf.every((s) => rules[caller.kind].holds.includes(s) || caller.scopes.includes(s))",
    tests: ["test/http/verdicts.test.ts"],
  },
  {
    name: "a method that is not catalogued is let through",
    from: 'return { reason: "uncatalogued", anyOf: [] };',
    to: "return undefined;",
    tests: ["test/http/uncatalogued.test.ts"],
  },
  {
    name: "what callers hold by themselves is forgotten",
    from: "among(rules[caller.kind].holds).length > 0 || ",
    to: "",
    tests: ["test/http/verdicts.test.ts"],
  },
  {
    name: "what the key was granted is forgotten",
    from: " || among(caller.scopes).length > 0",
    to: "",
    tests: ["test/http/guard.test.ts"],
  },
  {
    name: "a missing scope is only told where several would do",
    from: "if (grantable.length > 0) return",
    to: "if (grantable.length > 1) return",
    tests: ["test/http/guard.test.ts"],
  },
  {
    name: "an organization's key is named before a project's",
    from: '["project", "organization"] as const',
    to: '["organization", "project"] as const',
    tests: ["test/codegen/committed.test.ts"],
    build: "tool",
  },
  {
    name: "callers with a key are sent to a session where none is taken",
    from: 'if (among(rules.guest.holds).length > 0) return { reason: "keyless-only", anyOf };',
    to: "",
    tests: ["test/http/guard.test.ts"],
  },
  {
    name: "the signed-in user's methods are nobody's",
    from: 'if (among(rules.session.holds).length > 0) return { reason: "session-only", anyOf };',
    to: "",
    tests: ["test/http/guard.test.ts"],
  },
  {
    name: "an account key is named where no scope helps",
    from: 'if (opens.length > 0) return { reason: "needs-key", key: "account", anyOf: opens };',
    to: 'return { reason: "needs-key", key: "account", anyOf };',
    tests: ["test/http/guard.test.ts"],
  },
].map((mutation) => ({ file: "src/verdict.ts", ...mutation }) as Mutation);
