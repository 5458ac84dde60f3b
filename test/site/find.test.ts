import { describe, expect, test } from "vitest";
import { scopeFacts } from "../../audit/scope-facts.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { knownReleases, releaseDeclarations } from "../../codegen/src/sdk/releases/releases.js";
import { find, search } from "../../site/src/find.js";
import { matching } from "../../site/src/matching.js";
import { catalog } from "../support/catalog.js";

const sdk = knownReleases("node-appwrite").at(-1);
if (sdk === undefined) throw new Error("no release is known");
const facts = scopeFacts(serverFacts(catalog, "cloud"), [
  { name: sdk.name, version: sdk.version, declarations: releaseDeclarations(sdk.folder) },
]);

/** A text with one letter other than it was, at a place. */
const mistyped: readonly (readonly [string, (text: string, at: number) => string])[] = [
  ["changed", (text, at) => `${text.slice(0, at)}q${text.slice(at + 1)}`],
  ["missing", (text, at) => text.slice(0, at) + text.slice(at + 1)],
  ["too many", (text, at) => `${text.slice(0, at)}q${text.slice(at)}`],
  [
    "swapped",
    (text, at) => text.slice(0, at) + (text[at + 1] ?? "") + text[at] + text.slice(at + 2),
  ],
];

describe.each(mistyped)("with one letter %s", (_, mistype) => {
  test.each([
    ["methods", facts.methodNames],
    ["scopes", facts.scopeNames],
  ] as const)("%s are found, unless something is called just so", (kind, names) => {
    const typed = names.flatMap((name, index) => {
      const place = 1 + (index % Math.max(1, name.length - 2));
      const text = mistype(name, place);
      return matching(text, [...names, ...facts.routeNames]).length > 0 ? [] : [{ name, text }];
    });
    expect(typed.length).toBeGreaterThan(names.length * 0.8);
    const lost = typed.filter(({ name, text }) => !find(text, facts)[kind].includes(name));
    expect(lost).toEqual([]);
  });
});

test("what is called as it was typed stands alone, in the order of what is most like it", () => {
  const typed = ["users", "list", "users list", "get /users", "rows.write", "tables_db", "a"];
  for (const text of [...typed, ...facts.methodNames.slice(0, 50)]) {
    expect(find(text, facts), text).toEqual({
      methods: matching(text, facts.methodNames),
      scopes: matching(text, facts.scopeNames),
      routes: matching(text, facts.routeNames),
      isNear: false,
    });
  }
});

test("two letters that are other ones are another name, and so are words that are too short", () => {
  for (const text of ["usrslist", "tx", "qq rows"]) {
    const { methods, scopes, routes } = find(text, facts);
    expect([methods, scopes, routes], text).toEqual([[], [], []]);
  }
});

test.each([
  ["/v1", []],
  ["/no/such/path/of/any/server", []],
  ["OPTIONS /v1/users", []],
  ["/v1/users", ["GET /users", "POST /users"]],
  ["patch /v1/users/64f0c2/labels", []],
  ["put /v1/users/64f0c2/labels?x=1#y", ["PUT /users/{userId}/labels"]],
])("the routes of %s", (text, routes) => {
  const found = find(text, facts);
  expect(found.isNear ? [] : [...found.routes].sort()).toEqual(routes);
});

test.each([
  ["listUsers", "users.list"],
  ["usersList", "users.list"],
  ["deleteUser", "users.delete"],
  ["getUser", "users.get"],
  ["getRow", "tablesDB.getRow"],
  ["listCountry", "locale.listCountries"],
])("a method as other code calls it: %s finds %s first", (text, method) => {
  expect(find(text, facts).methods[0]).toBe(method);
});

test("so does every method whose service and name are a word each", () => {
  const plain = facts.methodNames.filter((name) => /^[a-z]+\.[a-z]+$/.test(name));
  expect(plain.length).toBeGreaterThan(20);
  const lost = plain.flatMap((name) => {
    const [service = "", own = ""] = name.split(".");
    const typed = `${own}${service.charAt(0).toUpperCase()}${service.slice(1).replace(/s$/, "")}`;
    const [first] = find(typed, facts).methods;
    return first === name ? [] : [`${typed}: ${first}`];
  });
  expect(lost).toEqual([]);
});

test("what begins a word comes before what is inside of one", () => {
  const methods = find("row", facts).methods;
  const inside = methods.findIndex((name) => !/(?:^|\.)row|Row/.test(name));
  expect(methods[inside]).toMatch(/row/i);
  expect(methods.slice(inside).filter((name) => /(?:^|\.)row|Row/.test(name))).toEqual([]);
  expect(inside).toBeGreaterThan(methods.indexOf("tablesDB.createRow"));
});

test("a word of what a scope is for finds it, behind those that are called so", () => {
  const described = facts.scopeNames.filter((name) =>
    /upload/i.test(facts.description(name) ?? ""),
  );
  expect(described.length).toBeGreaterThan(0);
  expect(described.filter((name) => name.includes("upload"))).toEqual([]);
  expect(search("upload", facts).scopes).toEqual(expect.arrayContaining(described));
  expect(search("Upload", facts).isNear).toBe(false);
  const named = find("users", facts).scopes;
  expect(search("users", facts).scopes.slice(0, named.length)).toEqual(named);
  expect(search("no-such-word", facts).scopes).toEqual([]);
});
