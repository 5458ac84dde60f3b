import { expect, test } from "vitest";
import { findingKinds } from "../../audit/findings/kinds.js";
import { withCostTables } from "../../scripts/cost-tables.mjs";
import { withFindingTable } from "../../scripts/finding-table.mjs";
import { drawRefusal } from "../../scripts/refusal-picture.mjs";
import { catalog } from "../support/catalog.js";
import { read } from "./markdown.js";

test("the picture of a refusal is what the compiler says today; or run node scripts/refusal-picture.mjs", () => {
  const drawn = drawRefusal();
  expect(drawn).toContain("~~~~~~");
  expect(read("docs/refusal.svg")).toBe(drawn);
});

test("what it costs is what was measured and is held; or run node scripts/cost-tables.mjs", () => {
  const document = read("docs/costs.md");
  expect(withCostTables(document)).toBe(document);
  expect(document).toContain("| 610 methods, 54 scopes | ");
});

test("the servers that the catalog is said to know are those that it has", () => {
  const [, named = ""] =
    /The catalog\s+knows ([^;]+), as their own/.exec(read("docs/servers.md")) ?? [];
  expect(named.replaceAll("`", "").split(/, | and |\s+/)).toEqual(Object.keys(catalog.servers));
});

test("the kinds of findings are those of the audit; or run node scripts/finding-table.mjs", () => {
  const document = read("docs/audit.md");
  expect(withFindingTable(document, findingKinds)).toBe(document);
  expect(document).toContain("| `unproved` | note | ");
});
