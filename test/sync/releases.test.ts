import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { readCatalog } from "../../codegen/src/catalog/read.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { planSdk } from "../../codegen/src/plan/plan.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync-catalog.js";
import { catalog as shipped } from "../support/catalog.js";
import { declarationsOf, documentPairs, release } from "../support/releases.js";
import { routeShape } from "../support/route-shape.js";
import { carriedSpec, specFile } from "../support/specs.js";
import { makeWorkspace } from "../support/workspace.js";

const reduced = (file: string, ...sdks: string[]) =>
  sdks.map((sdk) => [specFile(file), sdk] as const);

const pairs = [
  ...reduced("openapi-1.4", "node-appwrite11"),
  ...reduced("openapi-1.6", "node-appwrite16"),
  ...reduced("operation-ids-1.6", "node-appwrite16"),
  ...reduced("openapi-1.8", "node-appwrite22", "@appwrite.io/console"),
  ...reduced("swagger-1.8", "node-appwrite22"),
  ...documentPairs.map(([document, sdk]) => [carriedSpec(document), sdk] as const),
];

/** What a document says of its routes, read without the code under test. */
function scopesIn(file: string): Map<string, string[]> {
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as {
    paths: Record<string, Record<string, { "x-appwrite": { scope: string | string[] } }>>;
  };
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([verb, operation]) => [
        routeShape(verb.toUpperCase(), path),
        [operation["x-appwrite"].scope].flat().sort(),
      ]),
    ),
  );
}

describe("a server's document and an installed SDK", () => {
  it.each(pairs.map(([file, sdk]) => [basename(file), sdk, file] as const))(
    "%s, %s",
    (_, alias, file) => {
      const spec = parseSpec(file, readFileSync(file));
      const { catalog, server } = syncCatalog({ base: undefined, shipped, spec });

      // The catalog is sound as it is written.
      const workspace = makeWorkspace();
      workspace.write("scopes.json", formatCatalog(catalog));
      const written = readCatalog(workspace.path("scopes.json"));
      expect(JSON.parse(JSON.stringify(catalog))).toEqual(written);
      expect(server).toBe(spec.version);

      // A method is open as the document says of what its code sends, or else nobody knows.
      const declarations = declarationsOf(alias);
      const { services } = planSdk(serverFacts(written, server), release(alias), declarations);
      const said = scopesIn(file);
      const expected = declarations.classes.flatMap(({ name, methods }) =>
        methods.map((method) => {
          const anyOf = method.route && said.get(routeShape(method.route.verb, method.route.path));
          return `${name}.${method.name}: ${anyOf?.join(" | ") ?? "unknown"}`;
        }),
      );
      const planned = services.flatMap((service) => [
        ...service.methods.map((m) => `${service.class}.${m.name}: ${m.anyOf.join(" | ")}`),
        ...service.uncatalogued.map((name) => `${service.class}.${name}: unknown`),
      ]);
      expect(planned.sort()).toEqual(expected.sort());
      expect(services.flatMap(({ absent }) => absent)).toEqual([]);
      expect(services.flatMap(({ methods }) => methods).length).toBeGreaterThan(4);

      // Once more changes nothing.
      const again = syncCatalog({ base: written, shipped, spec });
      expect(formatCatalog(again.catalog)).toBe(formatCatalog(written));
    },
  );
});
