import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { catalogSchema } from "../../codegen/src/catalog/schema.js";
import { catalog } from "../support/catalog.js";

const committed = readFileSync(new URL("../../scopes.json", import.meta.url), "utf8");

it("writes the repository's own catalog to the byte", () => {
  expect(formatCatalog(catalog)).toBe(committed);
});

it("writes the same whatever order a catalog is in", () => {
  const backwards = reverseKeys(catalog) as typeof catalog;
  expect(JSON.stringify(backwards)).not.toBe(JSON.stringify(catalog));
  expect(formatCatalog(backwards)).toBe(committed);
});

it("keeps every value that the schema allows", () => {
  const [sdk] = Object.entries(catalog.sdks);
  const document = {
    title: 'Line\nfeed, "quotes" and \u2028',
    version: "1.8.1",
    hash: "0".repeat(16),
  };
  const full = {
    ...catalog,
    scopes: {
      ...catalog.scopes,
      "new.read": { ...catalog.scopes["users.read"], unreviewed: true, description: "  \n\n  " },
    },
    sdks: { ...catalog.sdks, ...(sdk && { [sdk[0]]: { ...sdk[1], document } }) },
  };
  const text = formatCatalog(catalogSchema.parse(full));
  expect(JSON.parse(text)).toEqual(full);
  expect(text.split("\n")).toHaveLength(committed.split("\n").length + 2);
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reverseKeys(member)]);
  return Object.fromEntries(entries.reverse());
}
