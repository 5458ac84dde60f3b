import { installedPackage } from "../../audit/packages/packages.js";
import type { ScopeFacts } from "../../audit/scope-facts.js";
import { serverLookup, type UnitServer } from "../../audit/server/unit-server.js";
import type { Use } from "../../audit/use.js";
import { catalog } from "./catalog.js";
import { packageFolder } from "./releases.js";

/** What the calls of this repository's own SDKs are judged by on one of the catalog's servers. */
export function judgedBy(server: string): UnitServer {
  const named = { name: server, namedBy: "the test" };
  const here = packageFolder("node-appwrite");
  const sdks = ["node-appwrite", "@appwrite.io/console"];
  const packages = sdks.flatMap((sdk) => installedPackage(sdk, here) ?? []);
  return serverLookup(catalog, named, { file: "the test" })(packages);
}

/** The scopes of which any one opens a method; none where its server does not have it. */
export function anyOfMethod(facts: ScopeFacts, name: string): readonly string[] {
  const route = facts.methods(name)[0]?.facts;
  return route !== undefined && "anyOf" in route ? route.anyOf : [];
}

/** Uses of these methods by a key, a line each. */
export const usesByKey = (
  methods: readonly (readonly [name: string, anyOf: readonly string[]])[],
): Use[] =>
  methods.map(([method, anyOf], index) => ({
    ...{ sdk: "node-appwrite", method, route: undefined, anyOf, notOnServer: undefined },
    ...{
      caller: "key",
      assumed: false,
      keys: [{ kind: "dynamic" }],
      chain: [],
      declared: undefined,
      ...{ grants: [], allGrants: true },
    },
    place: { file: "/project/main.ts", line: index + 1, column: 1 },
  }));
