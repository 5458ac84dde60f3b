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
  const document = {
    title: 'Line\nfeed, "quotes" and \u2028',
    version: "1.8.1",
    hash: "0".repeat(16),
  };
  const full = {
    ...catalog,
    servers: { ...catalog.servers, "0.1.0": { date: "2020-01-01", document } },
    scopes: {
      ...catalog.scopes,
      "new.read": { ...catalog.scopes["users.read"], unreviewed: true, description: "  \n\n  " },
    },
    routes: { ...catalog.routes, "GET /new": { "0.1.0": ["new.read"], "1.4.14": null } },
  };
  const text = formatCatalog(catalogSchema.parse(full));
  expect(JSON.parse(text)).toEqual(full);
  expect(text.split("\n")).toHaveLength(committed.split("\n").length + 3);
});

it("writes servers, and what is said of each, in the order of their dates", () => {
  const servers = { z: { date: "2024-01-01" }, a: { date: "2025-01-01" }, undated: {} };
  const history = { undated: ["a.read"], a: null, z: ["b.read"] };
  const text = formatCatalog({
    version: 2,
    servers,
    sdks: {},
    scopes: {},
    routes: { "GET /a": history },
  });
  const said = JSON.parse(text);
  expect(Object.keys(said.servers)).toEqual(["z", "a", "undated"]);
  expect(Object.keys(said.routes["GET /a"])).toEqual(["z", "a", "undated"]);
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reverseKeys(member)]);
  return Object.fromEntries(entries.reverse());
}
