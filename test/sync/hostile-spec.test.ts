import { describe, expect, it } from "vitest";
import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import { parseSpec } from "../../codegen/src/spec/read.js";
import { readMarks } from "../support/marked-text.js";
import { bytesOf, operation, smallSpec } from "../support/specs.js";

function findingsIn(content: string | object | Uint8Array): readonly Finding[] {
  try {
    parseSpec("spec.json", content instanceof Uint8Array ? content : bytesOf(content));
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
    throw error;
  }
  return [];
}

const codesIn = (content: string | object | Uint8Array) => findingsIn(content).map((f) => f.code);
const sound = JSON.stringify(smallSpec(), null, 2);

describe("what is no JSON document", () => {
  const nested = (depth: number) => `{"deep": ${"[".repeat(depth)}${"]".repeat(depth)}}`;

  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "spec-not-json"],
    ["YAML", "openapi: 3.0.0\n", "spec-not-json"],
    ["a web page", "<!doctype html>", "spec-not-json"],
    ["another encoding", Buffer.from(`\ufeff${sound}`, "utf16le"), "spec-not-text"],
    ["bytes", new Uint8Array([0x7b, 0xff, 0x7d]), "spec-not-text"],
    ["a hundred thousand brackets", nested(100_000), "spec-too-deep"],
    ["null", "null", "spec-foreign"],
    ["a list", "[]", "spec-foreign"],
    ["a number", "3", "spec-foreign"],
  ])("%s", (_, content, code) => {
    expect(codesIn(content)).toEqual([code]);
  });

  it("a document cut off anywhere", () => {
    const text = JSON.stringify(smallSpec());
    for (let length = 0; length < text.length; length += 1) {
      expect(codesIn(text.slice(0, length)), text.slice(0, length)).toEqual(["spec-not-json"]);
    }
  });

  it.each([
    ["at the end", `${sound.slice(0, -30)}▸`],
    ["at a comment", sound.replace('"paths"', '▸// all\n"paths"')],
    ["at a comma too many", sound.replace('"3.0.0",', '"3.0.0",▸,')],
  ])("says where it fails, %s", (_, marked) => {
    const { text, places } = readMarks(marked);
    expect(findingsIn(text).map(({ where }) => `${where.line}:${where.column}`)).toEqual(places);
  });
});

describe("a key that stands twice", () => {
  it.each([
    ["a path", '{"paths": {"/a": {}, "/b": {"x": ["}\\"{", {}]}, ▸"/a": {}}}'],
    ["a path, spelled otherwise", '{"paths": {"/a": {},\n\n  ▸"\\u002fa": {}}}'],
    ["deep in a schema", '{"a": {"b": {"c": {"d": [{"e": 1, "f": {"e": 1}, ▸"e": 2}]}}}}'],
    ["two of them", '{"a": 1,\r\n ▸"a": 2,\r\n ▸"a": 3}'],
  ])("%s", (_, marked) => {
    const { text, places } = readMarks(marked);
    const findings = findingsIn(text);
    expect(findings.map(({ code }) => code)).toEqual(places.map(() => "repeated-key"));
    expect(findings.map(({ where }) => `${where.line}:${where.column}`)).toEqual(places);
  });

  it("is not mistaken for the same key of another object", () => {
    const paths = {
      "/a": { get: operation("users", "list"), put: operation("users", "put") },
      "/b": { get: operation("users", "get") },
    };
    expect(codesIn(smallSpec(paths))).toEqual([]);
  });
});

describe("another document", () => {
  const { openapi, info, paths } = smallSpec();
  it.each([
    ["no kind", { info, paths }],
    ["OpenAPI 2", { openapi: "2.0", info, paths }],
    ["a list as its kind", { openapi: ["3.0.0"], info, paths }],
    ["Swagger 1", { swagger: "1.2", info, paths }],
    ["no info", { openapi, paths }],
    ["a version that is none", { openapi, info: { ...info, version: "latest" }, paths }],
    [
      "an endless version",
      { openapi, info: { ...info, version: `1.0.0-${"a".repeat(1e5)}` }, paths },
    ],
    [
      "a title with a command for terminals",
      { openapi, info: { ...info, title: "\u001b[2J" }, paths },
    ],
    ["a title of two lines", { openapi, info: { ...info, title: "A\u2028B" }, paths }],
    ["an empty title", { openapi, info: { ...info, title: "" }, paths }],
    ["no paths", { openapi, info }],
    ["paths in a list", { openapi, info, paths: [] }],
    ["an empty one", { openapi, info, paths: {} }],
    ["one without scopes", smallSpec({ "/users": { get: { operationId: "users.list" } } })],
    [
      "a version that no server could be named after",
      { openapi, info: { ...info, version: "1.8.1-rc..1" }, paths },
    ],
  ])("%s", (_, content) => {
    expect(codesIn(content)).toEqual(["spec-foreign"]);
  });
});

describe("paths and operations that are not what they should be", () => {
  const get = operation("users", "list");
  it.each([
    ["a path that is no object", { "/a": [get] }],
    ["a path elsewhere", { "/a": { $ref: "https://example.com/users.json" } }],
    ["a path with a query", { "/a?b": { get } }],
    ["a path with a space", { "/a b": { get } }],
    ["a path with a NUL", { "/a\0": { get } }],
    ["a path that ends a comment", { "a*/": { get } }],
    ["a path in another alphabet", { "/\u202egnp": { get } }],
    ["an operation that is none", { "/a": { get: null } }],
    ["an extension that is none", { "/a": { get: { ...get, "x-appwrite": "users.read" } } }],
    ["a scope that is none", { "/a": { get: operation("users", "list", 1) } }],
    ["a scope in a scope", { "/a": { get: operation("users", "list", [["users.read"]]) } }],
  ])("%s", (_, paths) => {
    expect(codesIn(smallSpec({ ...paths, "/users": { put: operation("users", "put") } }))).toEqual([
      "spec-malformed",
    ]);
  });
});

describe("names that are not of the pattern are refused, never mended", () => {
  const hostile = [
    ...["__proto__", "constructor", "prototype", "toString", "then"],
    ...[" list", "list ", "List!", "a/b", "../a", "a-b", "a_b", "1a", "{}", "😀", "ａ"],
    ...['"', "'", "`", "$\u007ba}", "*/", "//", "\\", "\0", "\n", "\u2028", "\ud800", "\u001b[31m"],
    ...["а", "list\u200b", "list\u0301", "a".repeat(101), "a".repeat(1_000_000)],
  ];

  it.each<[string, (name: string) => unknown]>([
    ["a scope", (name) => name],
    ["one scope of several", (name) => ["users.read", name]],
  ])("%s", (_, scopeOf) => {
    for (const name of hostile) {
      const paths = {
        "/a": { get: operation("users", "a", scopeOf(name)) },
        "/b": { get: operation("users", "b") },
      };
      const findings = findingsIn(smallSpec(paths));
      expect(
        findings.map(({ code }) => code),
        JSON.stringify(name),
      ).toEqual(["invalid-name"]);
      const said = findings.map(({ what }) => what).join();
      expect(said.length).toBeLessThan(700);
      expect(said).toMatch(/^[ -~…]+$/);
    }
  });

  it("an empty scope among others", () => {
    const get = operation("users", "list", ["users.read", ""]);
    expect(codesIn(smallSpec({ "/a": { get } }))).toEqual(["invalid-name"]);
  });

  it("a path called __proto__", () => {
    const text = JSON.stringify(smallSpec()).replace('"/users"', '"__proto__"');
    expect(codesIn(text)).toEqual(["spec-malformed"]);
  });

  it("a path that is too long for a catalog", () => {
    const get = operation("users", "list");
    const longest = `/${"a".repeat(250)}`;
    expect(codesIn(smallSpec({ [longest]: { get } }))).toEqual([]);
    expect(codesIn(smallSpec({ [`${longest}${"a".repeat(60)}`]: { get } }))).toEqual([
      "spec-malformed",
    ]);
  });

  it("leaves the prototype of objects alone", () => {
    const text = JSON.stringify(smallSpec()).replace('"x-appwrite"', '"__proto__"');
    expect(codesIn(text)).toEqual(["spec-foreign"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("two routes that a server can't tell apart", () => {
  const get = operation("users", "get");

  it("are refused at the second, whether they agree or not", () => {
    const marked = JSON.stringify(
      smallSpec({ "/a/{id}": { get }, "/a/{userId}": { get, put: get } }),
    ).replace('"/a/{userId}":{"get"', '"/a/{userId}":{▸"get"');
    const { text, places } = readMarks(marked);
    const [finding, ...others] = findingsIn(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "route-twice",
      what: '"GET /a/{userId}" and "GET /a/{id}" are the same route.',
    });
    expect([`${finding?.where.line}:${finding?.where.column}`]).toEqual(places);
  });

  it("are two where a verb, a word or the order of words differs", () => {
    const paths = { "/a/{id}": { get, put: get }, "/a/b": { get }, "/{id}/a": { get } };
    expect(codesIn(smallSpec(paths))).toEqual([]);
  });
});
