import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { refusalOf } from "../../src/verdict.js";
import { catalog } from "../support/catalog.js";
import { declarationsOf } from "../support/releases.js";
import type { ServerName } from "../support/servers.js";
import { allMethods } from "../truth/oracle.js";

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

const page = new URL("../../../shared/appwrite/api-keys-page.txt", import.meta.url);

/** The methods of a release that a project key with one scope can call because of it, on a server. */
function openedBy(scope: string, alias: string, server: ServerName): string[] {
  const { rules, route } = serverFacts(catalog, server);
  const scopesOf = (verb: string, path: string) => {
    const facts = route({ verb, path });
    return facts && "anyOf" in facts ? facts.anyOf : undefined;
  };
  const key = (scopes: readonly string[]) => ({ kind: "project", scopes }) as const;
  return allMethods(declarationsOf(alias), scopesOf)
    .filter(
      ({ anyOf }) => anyOf.includes(scope) && refusalOf(anyOf, key([scope]), rules) === undefined,
    )
    .map(({ name }) => name);
}

const table = (alias: string, server: ServerName) =>
  Object.fromEntries(seeds.map((scope) => [scope, openedBy(scope, alias, server)]));

test("there are 32 of them, and they are exactly what a server of 1.4 grants to a project key", () => {
  const { rules } = serverFacts(catalog, "1.4.14");
  expect(rules.project.grantable).toHaveLength(32);
  expect([...seeds].sort()).toEqual(rules.project.grantable);
});

if (existsSync(page)) {
  test("each stands on the page", () => {
    const text = readFileSync(page, "utf8");
    for (const scope of seeds) expect(text, scope).toContain(scope);
  });
}

describe("what each of them opens", () => {
  test("on 1.4.14, with node-appwrite 11 and the routes that only a console calls: 28 of them do", () => {
    const routed = new Set([...serverFacts(catalog, "1.4.14").routes.values()].flat());
    const without = seeds.filter((scope) => !routed.has(scope));
    expect(without).toEqual([
      "attributes.read",
      "attributes.write",
      "indexes.read",
      "indexes.write",
    ]);
    expect(table("node-appwrite11", "1.4.14")).toMatchSnapshot();
  });

  test("on Appwrite Cloud, with node-appwrite 27 and the console's SDK: all 32 do", () => {
    const routed = new Set([...serverFacts(catalog, "cloud").routes.values()].flat());
    expect(seeds.filter((scope) => !routed.has(scope))).toEqual([]);
    expect(table("node-appwrite", "cloud")).toMatchSnapshot();
  });
});
