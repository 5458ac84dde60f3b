import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { formatCatalog } from "../../codegen/src/catalog/format.js";
import { catalogJsonSchema } from "../../codegen/src/catalog/schema.js";
import { serverNames } from "../support/server-dumps.js";
import { tinyCatalog } from "../support/workspace.js";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

const text = read("scopes.json");
const catalog = JSON.parse(text);
const schema = JSON.parse(read("codegen/scopes.schema.json"));

describe.each([
  ["scopes.json", text],
  ["the catalog of the tests", tinyCatalog],
])("%s reads well, and so does a difference of it", (_, whole) => {
  const value = JSON.parse(whole);

  it("has one entry a line", () => {
    expect(`${layOut(value)}\n`).toBe(whole);
  });

  it("is as the tool would write it", () => {
    expect(formatCatalog(value)).toBe(whole);
  });

  it("has its entries in the order of their code points, and routes by their paths", () => {
    const [scopes, routes] = [Object.keys(value.scopes), Object.keys(value.routes)];
    expect(scopes).toEqual([...scopes].sort());
    const byPath = routes.map((route) => route.split(" ").reverse());
    expect(byPath).toEqual(
      [...byPath].sort(([a = "", b = ""], [c = "", d = ""]) => {
        return a === c ? compare(b, d) : compare(a, c);
      }),
    );
    for (const list of listsIn(value)) expect(list).toEqual([...list].sort());
  });

  it("has its servers and histories in the order of age", () => {
    const dates = Object.values<{ date: string }>(value.servers).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    const order = Object.keys(value.servers);
    for (const history of historiesIn(value)) {
      expect(history).toEqual(order.filter((server) => history.includes(server)));
    }
  });
});

it("scopes.json has every server whose code was run", () => {
  expect(Object.keys(catalog.servers)).toEqual([...serverNames]);
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Entries of the four tables, and of the list of probes, take one line each. */
function layOut({ $schema, version, ...tables }: Record<string, object>): string {
  const lines = [
    ...($schema === undefined ? [] : [`"$schema": ${JSON.stringify($schema)}`]),
    `"version": ${JSON.stringify(version)}`,
    ...Object.entries(tables).map(([name, table]) => {
      const isList = Array.isArray(table);
      const entries = Object.entries(table).map(
        ([key, entry]) => `    ${isList ? "" : `${JSON.stringify(key)}: `}${onOneLine(entry)}`,
      );
      const [open, close] = isList ? "[]" : "{}";
      const inner =
        entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join(",\n")}\n  ${close}`;
      return `"${name}": ${inner}`;
    }),
  ];
  return `{\n${lines.map((line) => `  ${line}`).join(",\n")}\n}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${onOneLine(v)}`);
  return `{ ${members.join(", ")} }`;
}

function listsIn(value: unknown): string[][] {
  if (Array.isArray(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listsIn);
}

interface Tables {
  readonly scopes: Readonly<Record<string, { grantedTo?: object; heldBy?: object }>>;
  readonly routes: Readonly<Record<string, object>>;
}

/** The servers that each history names, as they stand. */
function historiesIn({ scopes, routes }: Tables): string[][] {
  return [
    ...Object.values(scopes).flatMap(({ grantedTo = {}, heldBy = {} }) => [
      Object.keys(grantedTo),
      Object.keys(heldBy),
    ]),
    ...Object.values(routes).map((history) => Object.keys(history)),
  ];
}

describe("the JSON Schema that is shipped", () => {
  const validate = new Ajv2020().compile(schema);

  it("is the one that the tool checks by", () => {
    expect(schema).toEqual(catalogJsonSchema());
  });

  it("is named by the catalog", () => {
    expect(catalog.$schema).toBe("./codegen/scopes.schema.json");
  });

  it("accepts the catalog", () => {
    expect(validate(catalog), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[what: string, path: string[], value: unknown]>([
    ["another type", ["scopes", "users.read", "grantedTo"], ["project"]],
    ["a kind that is none", ["scopes", "users.read", "grantedTo", "1.9.6", "0"], "guest"],
    ["a caller that is none", ["scopes", "public", "heldBy", "1.9.6", "0"], "robot"],
    ["a scope off the pattern", ["scopes", "Users Read"], { description: "x" }],
    ["a server off the pattern", ["routes", "GET /users", "1.9 6"], ["users.read"]],
    ["a route off the pattern", ["routes", "FETCH /users"], { "1.9.6": ["users.read"] }],
    ["a list of nothing", ["routes", "GET /users", "1.9.6"], []],
    ["a day that is none", ["servers", "1.9.6", "date"], "yesterday"],
    ["an unknown key", ["scopes", "users.read", "depracated"], "1.9.6"],
    ["a missing key", ["scopes", "users.read", "description"], undefined],
    ["another version", ["version"], 1],
  ])("refuses %s", (_, path, value) => {
    const broken = JSON.parse(tinyCatalog);
    expect(validate(broken)).toBe(true);
    const around = path.slice(0, -1).reduce((part, key) => part[key], broken);
    around[path.at(-1) ?? ""] = value;
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
