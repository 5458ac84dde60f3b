import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ServerName, serverNames, serverTruth } from "../support/servers.js";

describe("the truth about a server", () => {
  test.each<[ServerName, string, string, string[] | undefined]>([
    ["1.4.14", "GET", "/users/{userId}", ["users.read"]],
    ["1.8.1", "GET", "/tablesdb/{id}/tables", ["collections.read", "tables.read"]],
    ["1.9.6", "GET", "/project/oauth2/{providerId}", ["oauth2.read"]],
    ["main", "GET", "/project/oauth2/{providerId}", ["project.oauth2.read"]],
    ["1.9.6", "GET", "/apps/{appId}", undefined],
    ["cloud", "GET", "/apps/{appId}", ["apps.read"]],
    ["main", "GET", "/apps/{appId}", undefined],
  ])("%s: %s %s", (name, verb, path, scopes) => {
    expect(serverTruth(name).scopesOf(verb, path)).toEqual(scopes);
  });

  test("has a server's older paths as routes of their own", () => {
    const { routes } = serverTruth("1.4.14");
    expect(routes.get("GET /databases/{}/collections/{}")).toEqual(["collections.read"]);
    expect(routes.get("GET /database/collections/{}")).toEqual(["collections.read"]);
  });

  test("has what each kind of key can be granted", () => {
    const counts = serverNames.map((name) => {
      const { grantable } = serverTruth(name);
      return [
        name,
        ...(["project", "organization", "account"] as const).map((k) => grantable(k).length),
      ];
    });
    expect(counts).toEqual([
      ["1.4.14", 32, 0, 0],
      ["1.5.11", 43, 0, 0],
      ["1.6.2", 43, 0, 0],
      ["1.7.4", 49, 0, 0],
      ["1.8.0", 55, 0, 0],
      ["1.8.1", 55, 0, 0],
      ["1.8-branch", 57, 10, 3],
      ["1.9.0", 61, 8, 3],
      ["1.9.6", 84, 4, 3],
      ["cloud", 104, 16, 3],
      ["main", 87, 4, 3],
    ]);
  });

  test.each(serverNames)("has what callers hold anyway on %s", (name) => {
    const { holds } = serverTruth(name);
    expect(holds("project")).toEqual(["global", "graphql", "health.read"]);
    expect([holds("organization"), holds("account")]).toEqual([[], []]);
    expect(holds("session")).toContain("account");
    expect(holds("guest")).toContain("public");
    expect(holds("guest")).not.toContain("account");
  });

  // Only then can an old server's message, which names one scope, be told from its routes.
  test.each(serverNames)("has one scope a route up to 1.7, and several since: %s", (name) => {
    const several = [...serverTruth(name).routes.values()].some((scopes) => scopes.length > 1);
    expect(several).toBe(serverNames.indexOf(name) >= serverNames.indexOf("1.8.0"));
  });
});

const probes = new URL("../../../shared/appwrite/probes-1.9.6.json", import.meta.url);

// What a live server answered to keys of one scope, where somebody has put it beside the repository.
test.runIf(existsSync(probes))("a live 1.9.6 let each key pass that is to pass", () => {
  const { rows } = JSON.parse(readFileSync(probes, "utf8")) as { rows: unknown[][] };
  const truth = serverTruth("1.9.6");
  const wrong = rows.filter(([, verb, path, scope]) => {
    const opening = truth.scopesOf(`${verb}`, `${path}`);
    return !opening?.includes(`${scope}`);
  });
  expect(rows.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
