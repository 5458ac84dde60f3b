import { describe, expect, it } from "vitest";
import { callers as consoleCallers } from "../../generated/console/callers.js";
import { methodScopes as consoleMethods } from "../../generated/console/methods.js";
import { callers } from "../../generated/node-appwrite/callers.js";
import { methodScopes } from "../../generated/node-appwrite/methods.js";
import { type Refusal, refusalOf } from "../../src/verdict.js";
import { catalog } from "../support/catalog.js";

/** The scopes that this project began with: those of Appwrite's page on API keys. */
const seeds = [
  ...["users.read", "users.write", "teams.read", "teams.write", "databases.read"],
  ...["databases.write", "collections.read", "collections.write", "attributes.read"],
  ...["attributes.write", "indexes.read", "indexes.write", "documents.read", "documents.write"],
  ...["files.read", "files.write", "buckets.read", "buckets.write", "functions.read"],
  ...["functions.write", "execution.read", "execution.write", "locale.read", "avatars.read"],
  ...["health.read", "rules.read", "rules.write", "migrations.read", "migrations.write"],
  ...["vcs.read", "vcs.write", "assistant.read"],
];

type Methods = Record<string, Record<string, readonly string[]>>;

const anyOfs = (methods: Methods) =>
  Object.values(methods).flatMap(Object.values<readonly string[]>);

describe("every scope that the project began with", () => {
  it("is one of 32", () => expect(new Set(seeds).size).toBe(32));

  it.each(seeds)("%s opens a method of a generated client", (seed) => {
    const opened = [
      { methods: methodScopes, rules: callers },
      { methods: consoleMethods, rules: consoleCallers },
    ].flatMap(({ methods, rules }) =>
      anyOfs(methods).filter(
        (anyOf) =>
          anyOf.includes(seed) &&
          refusalOf(anyOf, { kind: "project", scopes: [seed] }, rules) === undefined,
      ),
    );
    expect(opened.length).toBeGreaterThan(0);
    expect(callers.project.grantable).toContain(seed);
  });
});

describe("the catalog has", () => {
  const scopes = Object.values(catalog.scopes);
  const ofKind = (kind: "account" | "organization" | "project") =>
    scopes.filter(({ kinds }) => kinds.includes(kind)).length;

  it("118 scopes: 105 for project keys, 16 for organization keys, 3 for account keys", () => {
    expect(scopes).toHaveLength(118);
    expect([ofKind("project"), ofKind("organization"), ofKind("account")]).toEqual([105, 16, 3]);
  });

  it("610 methods of node-appwrite in 23 services, all of them mapped", () => {
    const services = Object.values(catalog.sdks["node-appwrite"]?.services ?? {});
    expect(services).toHaveLength(23);
    expect(services.flatMap(({ methods }) => Object.keys(methods))).toHaveLength(610);
    expect(services.flatMap(({ uncatalogued }) => uncatalogued ?? [])).toEqual([]);
    expect(anyOfs(methodScopes)).toHaveLength(610);
  });
});

describe("a project key on node-appwrite that holds every scope it can be granted", () => {
  const caller = { kind: "project", scopes: callers.project.grantable } as const;
  const refusals = anyOfs(methodScopes).map((anyOf) => refusalOf(anyOf, caller, callers));
  const count = (matches: (refusal: Refusal) => boolean) =>
    refusals.filter((refusal) => refusal !== undefined && matches(refusal)).length;

  it("is refused 45 methods that take a session", () => {
    expect(count(({ reason }) => reason === "session-only")).toBe(45);
  });

  it("is refused 23 methods that take an organization key", () => {
    expect(count((r) => r.reason === "needs-key" && r.key === "organization")).toBe(23);
  });

  it("is refused 12 methods that are answered without a key", () => {
    expect(count(({ reason }) => reason === "keyless-only")).toBe(12);
  });

  it("is refused 2 methods whose scope no key can be granted", () => {
    expect(count(({ reason }) => reason === "ungrantable")).toBe(2);
  });

  it("can call all others", () => {
    expect(count(() => true)).toBe(45 + 23 + 12 + 2);
  });
});
