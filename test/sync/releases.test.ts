import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readJsonDocument } from "../../codegen/src/catalog/document.js";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { readCatalog } from "../../codegen/src/catalog/read.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { driftBetween } from "../../codegen/src/plan/drift.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { syncCatalog } from "../../codegen/src/sync/sync.js";
import { catalog as shipped } from "../support/catalog.js";
import { declarationsOf, release, releasePairs } from "../support/releases.js";
import { carriedSpec, specFile } from "../support/specs.js";
import { scopesIn } from "../truth/document.js";

const reduced = (file: string, ...sdks: string[]) =>
  sdks.map((sdk) => [specFile(file), sdk] as const);

const pairs = [
  ...reduced("openapi-1.4", "node-appwrite11", "node-appwrite12"),
  ...reduced("openapi-1.6", "node-appwrite14", "node-appwrite16"),
  ...reduced("operation-ids-1.6", "node-appwrite16"),
  ...reduced("openapi-1.8", "node-appwrite20", "node-appwrite22", "@appwrite.io/console"),
  ...reduced("swagger-1.8", "node-appwrite22"),
  ...releasePairs.map(([document, sdk]) => [carriedSpec(document), sdk] as const),
];

describe("a server's document and the SDK made for it", () => {
  it.each(pairs.map(([file, sdk]) => [basename(file), sdk, file] as const))(
    "%s, %s",
    (_, alias, file) => {
      const installed = release(alias);
      const declarations = declarationsOf(alias);
      const spec = parseSpec(file, readFileSync(file));
      const synced = syncCatalog({ base: undefined, shipped, spec, installed, declarations });

      // Every method of the SDK has the document's scopes, or is listed as lacking any.
      const expected = scopesIn(file);
      const methods = declarations.classes.flatMap((c) =>
        c.methods.map(({ name }) => `${c.name.toLowerCase()}.${name}`),
      );
      const { known, unknown } = verdictsOf(synced.catalog, installed.name);
      expect([...known.keys()].sort()).toEqual(methods.filter((m) => expected.has(m)).sort());
      expect(unknown.sort()).toEqual(methods.filter((m) => !expected.has(m)).sort());
      for (const [method, anyOf] of known) expect(anyOf, method).toEqual(expected.get(method));

      // The catalog is sound, and fits the SDK.
      const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-"));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const written = join(folder, "scopes.json");
      writeFileSync(written, formatCatalog(synced.catalog));
      const { catalog } = readCatalog(written);
      const sdk = catalog.sdks[installed.name];
      expect(sdk).toMatchObject({ server: spec.version, version: installed.version });
      expect(sdk && driftBetween(sdk, installed, declarations, readJsonDocument(written))).toEqual(
        [],
      );

      // Once more changes nothing.
      const again = syncCatalog({ base: catalog, shipped, spec, installed, declarations });
      expect(formatCatalog(again.catalog)).toBe(formatCatalog(catalog));
    },
  );
});

it("the console's document over the catalog that ships changes nothing but its spelling", () => {
  const alias = "@appwrite.io/console";
  const file = carriedSpec("console-1.8");
  const spec = parseSpec(file, readFileSync(file));
  const { catalog, changes } = syncCatalog({
    base: shipped,
    shipped,
    spec,
    installed: release(alias),
    declarations: declarationsOf(alias),
  });
  const { document, ...entry } = structuredClone(catalog.sdks[alias] as Catalog["sdks"][string]);
  expect(document).toEqual({ title: spec.title, version: spec.version, hash: spec.hash });
  // The document spells one path as no server answers it.
  const relationship = entry.services.databases?.methods.updateRelationshipAttribute;
  expect(relationship?.path).toMatch(/\{key\}\/relationship$/);
  if (relationship) relationship.path = relationship.path.replace(/(\{key\})\/(\w+)$/, "$2/$1");
  expect(entry).toEqual(shipped.sdks[alias]);
  expect(changes.scopes).toEqual({ added: [], removed: [], changed: [] });
  expect(changes.methods.changed.map(({ name }) => name)).toEqual([
    "databases.updateRelationshipAttribute",
  ]);
  expect({ ...catalog, sdks: {} }).toEqual({ ...shipped, sdks: {} });
  expect(catalog.sdks["node-appwrite"]).toEqual(shipped.sdks["node-appwrite"]);
});

function verdictsOf({ sdks }: Catalog, sdk: string) {
  const services = Object.entries(sdks[sdk]?.services ?? {});
  return {
    known: new Map(
      services.flatMap(([service, { methods }]) =>
        Object.entries(methods).map(([name, { anyOf }]) => [
          `${service.toLowerCase()}.${name}`,
          anyOf,
        ]),
      ),
    ),
    unknown: services.flatMap(([service, { uncatalogued = [] }]) =>
      uncatalogued.map((name) => `${service.toLowerCase()}.${name}`),
    ),
  };
}
