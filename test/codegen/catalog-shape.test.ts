import { describe } from "vitest";
import { testDefects } from "../support/defects.js";

const date = '{ "date": "2026-07-22" }';
const teams = '"GET /teams": { "1.9.6": ["teams.read"] }';
const description = '"description": "Read teams."';

/** The entry of a scope, with something behind its description. */
const besideTeams = (member: string): [string, string] => [
  description,
  `${description}, ▸${member}`,
];
/** The server, as something else. */
const server = (text: string): [string, string] => [date, text];

describe("what the catalog's schema does not know is refused", () => {
  testDefects([
    ["shape-key-at-the-top", ['"scopes": {', '▸"scope": {}, "scopes": {']],
    ["shape-key-of-a-server", server('{ "date": "2026-07-22", ▸"Commit": "abcdef0" }')],
    [
      "shape-key-of-a-document",
      server(
        '{ "document": { "title": "A", "version": "1.9.6", "hash": "0123456789abcdef", ▸"url": "" } }',
      ),
    ],
    ["shape-key-of-a-scope", besideTeams('"depracated": "1.9.6"')],
    ["shape-two-keys", [description, `▸"a": 1, ▸"b": 2, ${description}`]],
  ]);
});

describe("a value of another type is refused", () => {
  testDefects([
    [
      "shape-servers-list",
      ['"servers": {', '▸"servers": [], "elsewhere": {'],
      ['"elsewhere"', '▸"elsewhere"'],
    ],
    ["shape-server-null", ['"1.9.6": { "date"', '▸"1.9.6": { "date"'], server("null")],
    ["shape-date-day", server('{ ▸"date": "22.07.2026" }')],
    ["shape-date-number", server('{ ▸"date": 20260722 }')],
    ["shape-commit", server('{ ▸"commit": "HEAD" }')],
    ["shape-commit-upper-case", server('{ ▸"commit": "9F8423E" }')],
    ["shape-alike-text", server('{ ▸"alike": "1.9.5" }')],
    ["shape-note-empty", server('{ ▸"note": "" }')],
    [
      "shape-document-hash",
      server('{ "document": { "title": "A", "version": "1.9.6", ▸"hash": "0123" } }'),
    ],
    [
      "shape-document-title-missing",
      server('{ "document": ▸{ "version": "1.9.6", "hash": "0123456789abcdef" } }'),
    ],
    ["shape-sdk-list", ['"sdks": {}', '"sdks": { ▸"tiny-sdk": ["1.9.6"] }']],
    ["shape-sdk-number", ['"sdks": {}', '"sdks": { "tiny-sdk": { ▸"1": 1.9 } }']],
    [
      "shape-scope-null",
      [
        '"teams.read": { "grantedTo": { "1.9.6": ["project"] }, "category": "Auth", "description": "Read teams." }',
        '▸"teams.read": null',
      ],
    ],
    [
      "shape-kinds-list",
      [
        '"grantedTo": { "1.9.6": ["organization", "project"] }',
        '▸"grantedTo": ["organization", "project"]',
      ],
    ],
    ["shape-kind-unknown", ['["organization", "project"]', '["organization", ▸"projekt"]']],
    ["shape-kind-of-no-key", ['["organization", "project"]', '["organization", ▸"session"]']],
    ["shape-holder-unknown", ['["guest", "session"]', '[▸"robot", "session"]']],
    ["shape-description-number", [description, '▸"description": 7']],
    ["shape-description-empty", [description, '▸"description": ""']],
    ["shape-description-long", [description, `▸"description": "${"x".repeat(301)}"`]],
    [
      "shape-description-missing",
      [
        `"teams.read": { "grantedTo": { "1.9.6": ["project"] }, "category": "Auth", ${description} }`,
        '"teams.read": ▸{ "grantedTo": { "1.9.6": ["project"] } }',
      ],
    ],
    [
      "shape-category-null",
      [`"category": "Auth", ${description}`, `▸"category": null, ${description}`],
    ],
    ["shape-deprecated-true", besideTeams('"deprecated": true')],
    ["shape-unreviewed-false", besideTeams('"unreviewed": false')],
    ["shape-route-list", [teams, '▸"GET /teams": ["teams.read"]']],
    ["shape-any-of-text", [teams, '"GET /teams": { ▸"1.9.6": "teams.read" }']],
    ["shape-any-of-number", [teams, '"GET /teams": { "1.9.6": [▸7] }']],
    ["shape-any-of-empty", [teams, '"GET /teams": { ▸"1.9.6": [] }']],
    ["shape-routes-missing", ['{\n  "version"', '▸{\n  "version"'], ['"routes"', '▸"route"']],
    ["shape-version-text", ['"version": 2', '▸"version": "2"']],
    ["shape-version-missing", ['{\n  "version": 2,\n', "▸{\n"]],
  ]);
});

describe("a catalog of another version is not judged by this one's schema", () => {
  testDefects([
    ["version-1", ['{\n  "version": 2,\n', '▸{\n  "ungrantable": {},\n']],
    ["version-1-said", ['"version": 2', '▸"version": 1']],
    ["version-3", ['"version": 2', '▸"version": 3'], ['"servers": {', '"hosts": {']],
  ]);
});
