import fc from "fast-check";
import { type ParseError, parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { withScopes } from "../../audit/units/fix.js";
import { appConfigFindings } from "../../audit/units/messages.js";
import { jsoncDocument } from "../../codegen/src/jsonc/document.js";

const at = ["functions", 0, "scopes"];

/** The text, after the list of its first function was changed. */
function fixed(text: string, scopes: readonly string[]): string {
  return withScopes(jsoncDocument("appwrite.config.json", Buffer.from(text), appConfigFindings), [
    { at, scopes, instead: new Map() },
  ]);
}

const around = (list: string) => `{ "functions": [{ "scopes": ${list}, "path": "f" }] }`;

describe("a list of scopes keeps its layout", () => {
  it.each<[string, string, string[], string]>([
    ["on one line", '["b", "c"]', ["c", "a"], '["a", "c"]'],
    ["on one line with room", '[ "b", "c" ]', ["a", "b", "c"], '[ "a", "b", "c" ]'],
    ["without any space", '["b","c"]', ["a", "b", "c"], '["a","b","c"]'],
    ["a line each", '[\n\t"b",\n\t"c"\n]', ["c", "a"], '[\n\t"a",\n\t"c"\n]'],
    [
      "with the ends of lines of Windows",
      '[\r\n  "b"\r\n]',
      ["a", "b"],
      '[\r\n  "a",\r\n  "b"\r\n]',
    ],
    ["with a comma at the end", '[\n  "b",\n]', ["a"], '[\n  "a",\n]'],
    ["where it loses all", '[\n  "b"\n]', [], "[]"],
    ["where it had none", "[]", ["b", "a"], '["a", "b"]'],
    ["where it has them already, in its own order", '["b", "a"]', ["a", "b"], '["b", "a"]'],
    ["where one is there twice", '["b", "a", "b"]', ["a", "b"], '["b", "a"]'],
    ["in an order of its own", '["d", "b", "c"]', ["c", "d", "a"], '["d", "c", "a"]'],
    [
      "in an order of its own, with comments",
      '["d", /* on b */ "b"]',
      ["a", "b", "d"],
      '["d", /* on b */ "b", "a"]',
    ],
    ["where an entry is escaped", '["\\u0062", "c"]', ["b"], '["b"]'],
  ])("%s", (_, list, scopes, expected) => {
    expect(fixed(around(list), scopes)).toBe(around(expected));
  });

  it("and gets a line an entry where its file has a line a key", () => {
    const file = (list: string) =>
      `{\r\n  "functions": [\r\n    {\r\n      "scopes": ${list}\r\n    }\r\n  ]\r\n}\r\n`;
    expect(fixed(file("[]"), ["b", "a"])).toBe(file('[\r\n        "a",\r\n        "b"\r\n      ]'));
  });
});

describe("a list with comments keeps them", () => {
  const list = `[
      // first
      "b", // on b
      "d", /* on
      d */
      // before f
      "f" // on f
    ]`;
  it.each<[string, string[], string]>([
    [
      "as entries come",
      ["a", "b", "c", "d", "f", "g"],
      `[
      "a",
      // first
      "b", // on b
      "c",
      "d", /* on
      d */
      // before f
      "f", // on f
      "g"
    ]`,
    ],
    [
      "as entries go",
      ["d"],
      `[
      // first
      // on b
      "d" /* on
      d */
      // before f
      // on f
    ]`,
    ],
  ])("%s", (_, scopes, expected) => {
    expect(fixed(around(list), scopes)).toBe(around(expected));
  });

  it.each<[string, string[], string]>([
    ["[// none\n]", ["a", "b"], '[// none\n"a",\n"b"\n]'],
    ["[/* none */]", ["a", "b"], '["a", "b"/* none */]'],
    ['[/* 1 */ "b" /* 2 */]', [], "[/* 1 */ /* 2 */]"],
  ])("%s", (before, scopes, expected) => {
    expect(fixed(around(before), scopes)).toBe(around(expected));
  });
});

describe("whatever a list looks like", () => {
  const scope = fc.constantFrom("a", "b", "c", "d", "e");
  const space = fc.constantFrom("", " ", "\n  ", "\r\n\t", " /* , */ ", " // ]\n", "\n  // x\n  ");
  const entry = fc.record({ before: space, scope, after: space });
  const lists = fc.record({
    entries: fc.array(entry, { maxLength: 5 }),
    tail: space,
    comma: fc.boolean(),
  });
  const textOf = ({
    entries,
    tail,
    comma,
  }: typeof lists extends fc.Arbitrary<infer T> ? T : never) =>
    `[${entries.map((e) => `${e.before}"${e.scope}"${e.after}`).join(",")}${comma && entries.length > 0 ? "," : ""}${tail}]`;
  const comments = (text: string) => text.match(/\/\/.*|\/\*.*?\*\//g) ?? [];

  it("it gets just the scopes, keeps its comments, and nothing else changes", () => {
    fc.assert(
      fc.property(lists, fc.uniqueArray(scope), fc.boolean(), (parts, scopes, comma) => {
        const before = textOf({ ...parts, comma });
        const after = fixed(around(before), scopes);
        const [start = "", end = ""] = around("|").split("|");
        expect(after.startsWith(start) && after.endsWith(end)).toBe(true);
        const list = after.slice(start.length, after.length - end.length);
        expect(comments(list)).toEqual(comments(before));
        const errors: ParseError[] = [];
        const hadTail = comma && parts.entries.length > 0;
        const value = parse(list, errors, { allowTrailingComma: hadTail });
        expect(errors).toEqual([]);
        expect([...value].sort()).toEqual([...scopes].sort());
        expect(fixed(after, scopes)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a list that is not there is added", () => {
  const added = (text: string) => fixed(text, ["b", "a"]);
  it.each<[string, string, string]>([
    [
      "on the line of its entry",
      '{ "functions": [{ "path": "f" }] }',
      '{ "functions": [{ "path": "f", "scopes": ["a", "b"] }] }',
    ],
    [
      "without any space",
      '{"functions":[{"$id":"f","path":"f"}]}',
      '{"functions":[{"$id":"f","path":"f","scopes":["a","b"]}]}',
    ],
    [
      "to an entry that has nothing",
      '{ "functions": [{}] }',
      '{ "functions": [{"scopes": ["a", "b"]}] }',
    ],
    [
      "a line an entry, with the ends of lines of Windows",
      '{\r\n    "functions": [\r\n        {\r\n            "path": "f"\r\n        }\r\n    ]\r\n}\r\n',
      '{\r\n    "functions": [\r\n        {\r\n            "path": "f",\r\n            "scopes": [\r\n                "a",\r\n                "b"\r\n            ]\r\n        }\r\n    ]\r\n}\r\n',
    ],
    [
      "on one line where the file has its lists so",
      '{\n  "functions": [\n    {\n      "events": ["e"],\n      "path": "f"\n    }\n  ]\n}\n',
      '{\n  "functions": [\n    {\n      "events": ["e"],\n      "path": "f",\n      "scopes": ["a", "b"]\n    }\n  ]\n}\n',
    ],
    [
      "as the lists of other functions are",
      '{\n  "functions": [\n    {\n      "path": "f"\n    },\n    { "path": "g", "scopes": ["c"] }\n  ]\n}\n',
      '{\n  "functions": [\n    {\n      "path": "f",\n      "scopes": ["a", "b"]\n    },\n    { "path": "g", "scopes": ["c"] }\n  ]\n}\n',
    ],
    [
      "behind a comma at the end",
      '{ "functions": [{\n  "path": "f",\n}] }',
      '{ "functions": [{\n  "path": "f",\n  "scopes": [\n    "a",\n    "b"\n  ],\n}] }',
    ],
    [
      "behind the comment on the last line, and before those below",
      '{ "functions": [{\n  "events": ["e"], // on e\n  "path": "f" // on f\n  // below\n}] }',
      '{ "functions": [{\n  "events": ["e"], // on e\n  "path": "f", // on f\n  "scopes": ["a", "b"]\n  // below\n}] }',
    ],
    [
      "behind a comma and a comment",
      '{ "functions": [{ "path": "f", /* on f */ }] }',
      '{ "functions": [{ "path": "f", /* on f */ "scopes": ["a", "b"], }] }',
    ],
    [
      "behind a comment that goes to the end of the line",
      '{ "functions": [{ "path": "f" // on f\n }] }',
      '{ "functions": [{ "path": "f", // on f\n"scopes": ["a", "b"]\n }] }',
    ],
    [
      "where the comma has a line for itself",
      '{ "functions": [{ "path": "f" // on f\n , }] }',
      '{ "functions": [{ "path": "f" // on f\n ,\n"scopes": ["a", "b"], }] }',
    ],
  ])("%s", (_, text, expected) => {
    const result = added(text);
    expect(result).toBe(expected);
    const errors: ParseError[] = [];
    const value = parse(result, errors, { allowTrailingComma: true }) as {
      functions: { scopes: string[] }[];
    };
    expect(errors).toEqual([]);
    expect(value.functions[0]?.scopes).toEqual(["a", "b"]);
    expect(added(result)).toBe(result);
  });
});
