import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { type ReadCatalog, readCatalog } from "../../codegen/src/catalog/read.js";
import { type Catalog, catalogSchema } from "../../codegen/src/catalog/schema.js";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { driftBetween } from "../../codegen/src/plan/drift.js";
import { renderSdk } from "../../codegen/src/render/render.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import type { Spec } from "../../codegen/src/spec/spec.js";
import { syncCatalog } from "../../codegen/src/sync/sync.js";
import { expectParses, expectRoundTrip } from "../support/generated-values.js";
import { mutatedText, mutations } from "../support/mutated.js";
import { shuffled } from "../support/shuffled.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";
import { planTinyCatalog, tinyDeclarations, tinySdk } from "../support/tiny-plan.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";

const style = { runtime: "appwrite-scopes/runtime", extension: "js" } as const;
const shipped = catalogSchema.parse(JSON.parse(tinyCatalog));

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

/** What is generated from a catalog that was taken, if it fits the SDK. */
function expectSound({ catalog, document }: ReadCatalog): boolean {
  const sdk = catalog.sdks[tinySdk.name];
  if (sdk === undefined) return false;
  if (driftBetween(sdk, tinySdk, tinyDeclarations(), document).length > 0) return false;
  const files = renderSdk(planTinyCatalog(catalog), style);
  expectParses(files);
  expectRoundTrip(files, catalog, tinySdk.name);
  return true;
}

it("a catalog with anything in it is refused with findings, or generates what it says", () => {
  const file = makeWorkspace().path("scopes.json");
  const seen = { refused: 0, generated: 0 };
  fc.assert(
    fc.property(mutations, (changes) => {
      writeFileSync(file, mutatedText(shipped, changes));
      const outcome = outcomeOf(() => readCatalog(file));
      if (isRefused(outcome)) {
        expectReadable(outcome);
        seen.refused += 1;
      } else if (expectSound(outcome)) seen.generated += 1;
    }),
    { numRuns: 500 },
  );
  expect(seen.refused).toBeGreaterThan(100);
  expect(seen.generated).toBeGreaterThan(0);
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

const synced = (spec: Spec, base?: Catalog): Catalog => {
  const declarations = tinyDeclarations();
  return syncCatalog({ base, shipped, spec, installed: tinySdk, declarations }).catalog;
};

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
      expect(expectSound(readCatalog(file))).toBe(true);
      seen.generated += 1;

      // In another order, and over what is there already, it comes to the same.
      const other = parseSpec("spec.json", bytesOf(shuffled(JSON.parse(text), seed)));
      expect(formatCatalog({ ...synced(other), sdks: {} })).toBe(
        formatCatalog({ ...outcome, sdks: {} }),
      );
      const again = synced(parseSpec("spec.json", bytesOf(text)), readCatalog(file).catalog);
      expect(formatCatalog(again)).toBe(written);
    }),
    { numRuns: 500 },
  );
  expect(seen.refused).toBeGreaterThan(100);
  expect(seen.generated).toBeGreaterThan(0);
});
