import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { readCatalog } from "../../codegen/src/catalog/read.js";
import { type Catalog, catalogSchema } from "../../codegen/src/catalog/schema.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { syncCatalog } from "../../codegen/src/sync/sync-catalog.js";
import { expectParses, expectRoundTrip } from "../support/generated-values.js";
import { mutatedText, mutations } from "../support/mutated.js";
import { shuffled } from "../support/shuffled.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";
import { planTinyCatalog, tinyDeclarations } from "../support/tiny-plan.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";
import { worldOf } from "../support/world-catalog.js";

const style = { runtime: "appwrite-scopes/runtime", extension: "js" } as const;
const shipped = catalogSchema.parse(JSON.parse(tinyCatalog));

/** A catalog that has something of everything. */
const rich: Catalog = {
  $schema: "./scopes.schema.json",
  ...shipped,
  servers: {
    "1.8.0": { date: "2025-10-20", commit: "610a359", alike: ["1.8.1"] },
    ...shipped.servers,
    cloud: {
      note: "Appwrite's own.",
      document: { title: "A", version: "1", hash: "0".repeat(16) },
    },
  },
  sdks: { "tiny-sdk": { "1": "1.8.0", "2": "cloud" } },
  scopes: {
    ...shipped.scopes,
    "rows.read": {
      grantedTo: { "1.8.0": ["project"], "1.9.6": [], cloud: ["account", "project"] },
      heldBy: { cloud: ["session"] },
      description: "Read rows.",
      deprecated: "1.9.6",
      successor: "users.read",
      unreviewed: true,
    },
  },
  routes: {
    ...shipped.routes,
    "GET /teams": { "1.8.0": ["rows.read"], "1.9.6": null, cloud: ["rows.read", "teams.read"] },
  },
};

/** What the work comes to, or what was found. Anything else that is thrown is a fault of ours. */
function outcomeOf<Result>(work: () => Result): Result | readonly Finding[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
}

const isRefused = (outcome: unknown): outcome is readonly Finding[] => Array.isArray(outcome);

/** Nothing that a terminal would obey, and no more than fits it. */
function expectReadable(findings: readonly Finding[]): void {
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const text = formatFinding(finding);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text.length).toBeLessThan(2_000);
  }
}

/** Expects that each server of a catalog that was taken has its client, and that this says what is true of it. */
function expectSound(catalog: Catalog): void {
  const world = worldOf(catalog);
  for (const [at, { name }] of world.servers.entries()) {
    const files = renderSdk(planTinyCatalog(catalog, name), style);
    expectParses(files);
    expectRoundTrip(files, world, at, tinyDeclarations().classes);
  }
}

it("a catalog with anything in it is refused with findings, or generates what it says", () => {
  const file = makeWorkspace().path("scopes.json");
  const seen = { refused: 0, generated: 0 };
  fc.assert(
    fc.property(mutations, (changes) => {
      writeFileSync(file, mutatedText(rich, changes));
      const outcome = outcomeOf(() => readCatalog(file));
      if (isRefused(outcome)) {
        expectReadable(outcome);
        seen.refused += 1;
      } else {
        expectSound(outcome);
        seen.generated += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(seen.refused).toBeGreaterThan(100);
  expect(seen.generated).toBeGreaterThan(20);
});

const paths = {
  "/users": { get: operation("users", "list", ["users.read", "users.write"]) },
  "/users/{userId}": {
    get: operation("users", "get"),
    delete: operation("users", "delete", "users.write"),
  },
  "/teams": {
    get: { tags: ["teams"], operationId: "teamsList", "x-appwrite": { scope: "teams.read" } },
    post: {
      tags: ["teams"],
      "x-appwrite": { methods: [{ namespace: "teams", name: "create" }], scope: "teams.write" },
    },
  },
};

const synced = (spec: Spec, base?: Catalog): Catalog =>
  syncCatalog({ base, shipped, spec }).catalog;

it("a document with anything in it is refused with findings, or makes a sound catalog", () => {
  const file = makeWorkspace().path("scopes.json");
  const seen = { refused: 0, generated: 0 };
  fc.assert(
    fc.property(mutations, fc.nat(), (changes, seed) => {
      const text = mutatedText(smallSpec(paths), changes);
      const outcome = outcomeOf(() => synced(parseSpec("spec.json", bytesOf(text))));
      if (isRefused(outcome)) {
        expectReadable(outcome);
        seen.refused += 1;
        return;
      }
      const written = formatCatalog(outcome);
      writeFileSync(file, written);
      expectSound(readCatalog(file));
      seen.generated += 1;

      // In another order, and over what is there already, it comes to the same.
      const other = parseSpec("spec.json", bytesOf(shuffled(JSON.parse(text), seed)));
      expect(formatCatalog({ ...synced(other), sdks: {} })).toBe(
        formatCatalog({ ...outcome, sdks: {} }),
      );
      const again = synced(parseSpec("spec.json", bytesOf(text)), readCatalog(file));
      expect(formatCatalog(again)).toBe(written);
    }),
    { numRuns: 500 },
  );
  expect(seen.refused).toBeGreaterThan(100);
  expect(seen.generated).toBeGreaterThan(0);
});
