import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../support/catalog.js";

/** What was read off the server itself, where the files are at hand. They are not published. */
const facts = new URL("../../../shared/appwrite/facts/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, facts), "utf8"));

it("the catalog names the server whose routes it has", () => {
  expect(catalog.sdks["node-appwrite"]).toMatchObject({ version: "27.1.0", server: "1.9.6" });
});

if (existsSync(facts)) {
  describe("the catalog has what the server has", () => {
    const sdk = read("node-appwrite-27.1.0.json");
    const { scopes } = read("scopes-1.9.x.json");

    it("every scope, its kinds, and what replaces it", () => {
      expect(mapValues(catalog.scopes, scopeFacts)).toEqual(mapValues(scopes, scopeFacts));
    });

    it("what every kind of caller holds", () => {
      const { projectKey, organizationKey, accountKey, session, guest } = sdk.callers;
      expect(catalog.callers).toEqual({
        account: { holds: accountKey.alsoHolds },
        guest: { holds: guest.holds },
        organization: { holds: organizationKey.alsoHolds },
        project: { holds: projectKey.alsoHolds },
        session: { holds: session.holds },
      });
    });

    it("every method, its route, and what opens it", () => {
      expect(mapValues(catalog.sdks["node-appwrite"]?.services ?? {}, serviceFacts)).toEqual(
        mapValues(sdk.services, serviceFacts),
      );
    });
  });
}

interface ScopeFacts {
  kinds: object;
  deprecated?: boolean | undefined;
  successor?: string | undefined;
}

function scopeFacts({ kinds, deprecated = false, successor }: ScopeFacts) {
  const names = Array.isArray(kinds) ? kinds : Object.keys(kinds);
  return { kinds: names.toSorted(), deprecated, successor };
}

interface ServiceFacts {
  class: string;
  methods: Record<string, { verb: string; path: string; anyOf: string[] }>;
}

function serviceFacts({ class: name, methods }: ServiceFacts) {
  const routes = mapValues(methods, ({ verb, path, anyOf }) => ({
    verb,
    path,
    anyOf: anyOf.toSorted(),
  }));
  return { class: name, methods: routes };
}

function mapValues<In, Out>(record: Record<string, In>, change: (value: In) => Out) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
