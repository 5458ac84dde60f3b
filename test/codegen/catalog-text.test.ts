import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { catalogJsonSchema } from "../../codegen/src/catalog/schema.js";
import { tinyCatalog } from "../support/workspace.js";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

const text = read("scopes.json");
const catalog = JSON.parse(text);
const schema = JSON.parse(read("codegen/scopes.schema.json"));

describe("scopes.json reads well, and so does a difference of it", () => {
  it("has one entry a line", () => {
    expect(`${layOut(catalog)}\n`).toBe(text);
  });

  it("has its entries in the order of their code points", () => {
    for (const names of tablesAndLists(catalog)) expect(names).toEqual([...names].sort());
  });
});

/** Scopes and methods take one line each, all else one line a member. */
function layOut(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("description" in value || "verb" in value || "hash" in value) return onOneLine(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = Object.entries(value).map(([key, entry]) =>
    Array.isArray(value) ? layOut(entry, inner) : `${JSON.stringify(key)}: ${layOut(entry, inner)}`,
  );
  if (entries.length === 0) return open + close;
  return `${open}\n${entries.map((entry) => inner + entry).join(",\n")}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${onOneLine(v)}`);
  return `{ ${members.join(", ")} }`;
}

/** Every list, and the keys of every object that is a table and no record. */
function tablesAndLists(value: unknown, key = ""): string[][] {
  if (Array.isArray(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  const tables = ["scopes", "ungrantable", "callers", "sdks", "services", "methods"];
  const own = tables.includes(key) ? [Object.keys(value)] : [];
  return [...own, ...Object.entries(value).flatMap(([name, part]) => tablesAndLists(part, name))];
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

  it.each([
    ["another type", ["scopes", "users.read", "kinds"], "project"],
    ["a kind that is none", ["scopes", "users.read", "kinds", "0"], "guest"],
    ["a scope off the pattern", ["scopes", "Users Read"], { kinds: [] }],
    ["an unknown key", ["scopes", "users.read", "depracated"], true],
    ["a missing key", ["callers", "guest"], undefined],
  ])("refuses %s", (_, path, value) => {
    const broken = JSON.parse(tinyCatalog);
    expect(validate(broken)).toBe(true);
    const around = path.slice(0, -1).reduce((part, key) => part[key], broken);
    around[path.at(-1) ?? ""] = value;
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
