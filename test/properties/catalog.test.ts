import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { historyOf, serverOrder, valueOn } from "../../codegen/src/catalog/history.js";
import { readCatalog } from "../../codegen/src/catalog/read.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import type { SdkPlan } from "../../codegen/src/plan/plan.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { planRandomSdk, randomSdk } from "../support/random-sdk.js";
import { randomWorld } from "../support/random-world.js";
import { shuffled } from "../support/shuffled.js";
import { makeWorkspace } from "../support/workspace.js";
import { withoutServer } from "../support/world.js";
import { catalogOf, worldOf } from "../support/world-catalog.js";

const values = fc.array(fc.option(fc.subarray(["a", "b", "c"]), { freq: 3, nil: undefined }), {
  minLength: 1,
});

it("a history says of each server what is known of it, and nothing twice", () => {
  fc.assert(
    fc.property(values, (known) => {
      const order = known.map((_, index) => `server${index}`);
      const at = (server: string) => known[order.indexOf(server)];
      const history = historyOf<string[] | null>(order, at, null);
      for (const server of order) {
        expect(valueOn(history, server, order) ?? undefined).toEqual(at(server));
      }
      const texts = Object.values(history).map((value) => JSON.stringify(value));
      expect(texts[0]).not.toBe("null");
      for (const [index, text] of texts.entries()) expect(text).not.toBe(texts[index - 1]);
      // What is said of nobody is said by nobody.
      expect(valueOn(undefined, "server0", order)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

it("a catalog that is written is read again as it was, and says of each server what is true of it", () => {
  const file = makeWorkspace().path("scopes.json");
  fc.assert(
    fc.property(randomWorld, fc.nat(), (world, seed) => {
      const catalog = catalogOf(world);
      const text = formatCatalog(catalog);
      writeFileSync(file, text);
      const read = readCatalog(file);
      expect(read).toEqual(catalog);
      expect(formatCatalog(read)).toBe(text);
      expect(serverOrder(read.servers)).toEqual(world.servers.map(({ name }) => name));

      // In whatever order it was written by hand; only the entries of a list stay where they are.
      const mixed = formatCatalog(shuffled(catalog, seed));
      const ordered = (line: string) => [...line].sort().join("");
      expect(mixed.split("\n").map(ordered)).toEqual(text.split("\n").map(ordered));
      const histories = (written: string) => {
        const { routes, scopes }: Catalog = JSON.parse(written);
        const granted = Object.values(scopes).map(({ grantedTo }) => grantedTo);
        return [...Object.values(routes), ...granted].map((history) => Object.keys(history ?? {}));
      };
      expect(histories(mixed)).toEqual(histories(text));

      const known = worldOf(read);
      const shown = ({ scopes, routes, servers }: typeof world) => ({
        servers,
        scopes: Object.fromEntries(scopes.map((scope) => [scope.name, scope])),
        routes: Object.fromEntries(
          routes.filter((r) => r.anyOf.some(Boolean)).map(({ route, anyOf }) => [route, anyOf]),
        ),
      });
      expect(shown(known)).toEqual(shown(world));
      for (const [at, { name }] of world.servers.entries()) {
        const facts = serverFacts(read, name);
        const routesOfServer = world.routes.filter(({ anyOf }) => anyOf[at] !== undefined);
        expect(Object.fromEntries(facts.routes)).toEqual(
          Object.fromEntries(routesOfServer.map(({ route, anyOf }) => [route, anyOf[at]])),
        );
      }
    }),
    { numRuns: 200 },
  );
});

it("a server that is added changes nothing of another one's client but where else things are", () => {
  const seen = { said: 0 };
  fc.assert(
    fc.property(randomSdk, fc.nat(), (sdk, number) => {
      const { world, at, declarations } = sdk;
      fc.pre(world.servers.length > 1);
      const position = number % world.servers.length;
      fc.pre(position !== at);
      const server = world.servers[at]?.name ?? "";
      const fewer = { at, declarations, catalog: catalogOf(withoutServer(world, position)) };
      const [before, after] = [planRandomSdk(fewer, server), planRandomSdk(sdk, server)];
      expect(withoutWords(after)).toEqual(withoutWords(before));

      const style = { runtime: "appwrite-scopes/runtime", extension: "js" } as const;
      const [old, now] = [renderSdk(before, style), renderSdk(after, style)];
      expect([...now.keys()]).toEqual([...old.keys()]);
      for (const file of ["callers.ts", "client.ts", "index.ts", "methods.ts", "runtime.ts"]) {
        expect(now.get(file), file).toBe(old.get(file));
      }
      if (now.get("server.ts") !== old.get("server.ts")) seen.said += 1;
    }),
    { numRuns: 100 },
  );
  expect(seen.said).toBeGreaterThan(10);
});

/** A plan without what it says of other servers. */
function withoutWords({ services, keys, ...plan }: SdkPlan) {
  return {
    ...plan,
    keys: keys.map(({ kind, scopes }) => ({ kind, scopes })),
    services: services.map(({ absent, uncatalogued, groups, ...service }) => ({
      ...service,
      refused: [...absent.map(({ name }) => name), ...uncatalogued].sort(),
      groups: groups.filter(({ anyOf }) => anyOf !== undefined),
    })),
  };
}
