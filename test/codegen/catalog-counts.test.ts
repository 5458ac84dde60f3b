import { describe, expect, it } from "vitest";
import { callers } from "../../generated/node-appwrite/callers.js";
import { methodScopes } from "../../generated/node-appwrite/methods.js";
import { type Refusal, refusalOf } from "../../src/verdict.js";
import { catalog } from "../support/catalog.js";
import { serverTruth } from "../support/servers.js";

const anyOfs = (methods: Record<string, Record<string, readonly string[]>>) =>
  Object.values(methods).flatMap(Object.values<readonly string[]>);

describe("the catalog has", () => {
  it("eleven servers, and every scope that one of them grants, with what it is for", () => {
    expect(Object.keys(catalog.servers)).toHaveLength(11);
    const scopes = Object.values(catalog.scopes);
    expect(scopes.filter(({ grantedTo }) => grantedTo !== undefined)).toHaveLength(118);
    expect(scopes.filter(({ grantedTo, category }) => grantedTo && !category)).toEqual([]);
  });

  it("every scope of Appwrite Cloud: 104 for project keys, 16 for organization keys, 3 for account keys", () => {
    const { grantable } = serverTruth("cloud");
    const kinds = ["project", "organization", "account"] as const;
    expect(kinds.map((kind) => grantable(kind).length)).toEqual([104, 16, 3]);
    expect(kinds.map((kind) => callers[kind].grantable)).toEqual(kinds.map(grantable));
  });

  it("610 methods of node-appwrite in 23 services, all of them mapped", () => {
    expect(Object.keys(methodScopes)).toHaveLength(23);
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
