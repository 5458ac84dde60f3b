import { describe } from "vitest";
import { testDefects } from "../support/defects.js";

const older = '"1.8.0": { "date": "2025-10-20" },';
/** A second server, from before the other one. */
const twoServers: [string, string] = ['"servers": {\n', `"servers": {\n    ${older}\n`];
const teams = '"GET /teams": { "1.9.6": ["teams.read"] }';
const grantedTeams =
  '"grantedTo": { "1.9.6": ["project"] }, "category": "Auth", "description": "Read teams."';
const held = '"heldBy": { "1.9.6": ["guest", "session"] }';
const besideTeams = (member: string): [string, string] => [
  '"Read teams."',
  `"Read teams.", ▸${member}`,
];

describe("a key that stands twice is refused", () => {
  testDefects([
    [
      "twice-server",
      ['"servers": {\n', '"servers": {\n    "1.9.6": {},\n'],
      ['"1.9.6": { "date"', '▸"1.9.6": { "date"'],
    ],
    ["twice-scope", ['"teams.write": {', '▸"teams.read": {']],
    ["twice-route", ['"POST /teams"', '▸"GET /teams"']],
    ["twice-in-a-history", [teams, '"GET /teams": { "1.9.6": ["teams.read"], ▸"1.9.6": null }']],
    ["twice-deep-key", ['"Read teams."', '"Read teams.", ▸"category": "Other"']],
    ["twice-top-key", ['"routes": {', '"routes": {}, ▸"routes": {']],
    ["twice-escaped", ['"Read teams."', '"Read teams.", ▸"\\u0063ategory": "Other"']],
  ]);
});

describe("a server that the catalog does not have is refused", () => {
  testDefects([
    ["unknown-server-in-a-route", [teams, '"GET /teams": { ▸"1.9.7": ["teams.read"] }']],
    ["unknown-server-granting", [grantedTeams, grantedTeams.replace('"1.9.6"', '▸"1.9"')]],
    ["unknown-server-of-holders", [held, held.replace('"1.9.6"', '▸"cloud"')]],
    ["unknown-server-of-an-sdk", ['"sdks": {}', '"sdks": { "tiny-sdk": { ▸"1": "2.0.0" } }']],
    ["unknown-server-deprecated", besideTeams('"deprecated": "1.9.5"')],
    // Other releases are like a server: what is said, is said of the one that they are like.
    [
      "unknown-server-alike",
      ['{ "date": "2026-07-22" }', '{ "date": "2026-07-22", "alike": ["1.9.5"] }'],
      [teams, '"GET /teams": { ▸"1.9.5": ["teams.read"] }'],
    ],
    ["no-server", ['"servers": {\n    "1.9.6": { "date": "2026-07-22" }\n  }', '▸"servers": {}']],
  ]);
});

describe("a scope that the catalog does not have is refused", () => {
  testDefects([
    ["unknown-scope-near", [teams, '"GET /teams": { "1.9.6": [▸"team.read"] }']],
    ["unknown-scope-far", [teams, '"GET /teams": { "1.9.6": [▸"billing.read"] }']],
    [
      "unknown-scope-once",
      twoServers,
      [teams, '"GET /teams": { "1.8.0": [▸"team.read"], "1.9.6": ["teams.read"] }'],
    ],
    ["unknown-successor", besideTeams('"successor": "users.reed"')],
    ["unknown-successor-held", besideTeams('"successor": "public"')],
    [
      "unknown-scope-everywhere",
      [
        '    "teams.read": { "grantedTo": { "1.9.6": ["project"] }, "category": "Auth", "description": "Read teams." },\n',
        "",
      ],
      [teams, '"GET /teams": { "1.9.6": [▸"teams.read"] }'],
      [
        '"GET /users/{userId}": { "1.9.6": ["users.read"] }',
        '"GET /users/{userId}": { "1.9.6": ["users.read", ▸"teams.read"] }',
      ],
    ],
  ]);
});

describe("what the catalog says against itself is refused", () => {
  testDefects([
    [
      "said-twice-route",
      twoServers,
      [teams, '"GET /teams": { "1.8.0": ["teams.read"], ▸"1.9.6": ["teams.read"] }'],
    ],
    [
      "said-twice-in-another-order",
      twoServers,
      [
        '{ "1.9.6": ["users.read", "users.write"] }',
        '{ "1.8.0": ["users.write", "users.read"], ▸"1.9.6": ["users.read", "users.write"] }',
      ],
    ],
    ["said-twice-gone", [teams, '"GET /teams": { ▸"1.9.6": null }']],
    [
      "said-twice-granting",
      twoServers,
      [grantedTeams, grantedTeams.replace('{ "1.9.6"', '{ "1.8.0": ["project"], ▸"1.9.6"')],
    ],
    ["said-twice-nobody", [held, '"heldBy": { ▸"1.9.6": [] }']],
    [
      "route-twice",
      [
        '"GET /users/{userId}"',
        '"GET /users/{id}": { "1.9.6": ["users.read"] },\n    ▸"GET /users/{userId}"',
      ],
    ],
    ["repeated-any-of", [teams, '"GET /teams": { "1.9.6": ["teams.read", ▸"teams.read"] }']],
    ["repeated-kind", ['["organization", "project"]', '["project", "organization", ▸"project"]']],
    ["repeated-holder", [held, '"heldBy": { "1.9.6": ["guest", "session", ▸"guest"] }']],
    ["server-twice", ['"servers": {\n', `"servers": {\n    "1.9.0": { "alike": [▸"1.9.6"] },\n`]],
    [
      "server-alike-two",
      ['"servers": {\n', `"servers": {\n    "1.9.0": { "alike": ["1.9.5"] },\n`],
      ['{ "date": "2026-07-22" }', '{ "date": "2026-07-22", "alike": [▸"1.9.5"] }'],
    ],
    ["server-alike-itself", ['{ "date": "2026-07-22" }', '{ "alike": [▸"1.9.6"] }']],
    [
      "repeated-alike",
      ['{ "date": "2026-07-22" }', '{ "date": "2026-07-22", "alike": ["1.9.5", ▸"1.9.5"] }'],
    ],
  ]);
});

/** The end of the catalog, with a list of probes. */
const probes = (...names: string[]): [string, string] => [
  '"GET /users/{userId}": { "1.9.6": ["users.read"] }\n  }',
  `"GET /users/{userId}": { "1.9.6": ["users.read"] }\n  },\n  "probes": [${names.join(", ")}]`,
];

describe("a probe that proves nothing, or may have an effect, is refused", () => {
  testDefects([
    ["probe-unknown-near", probes('▸"GET /users/{id}"')],
    ["probe-unknown-far", probes('▸"POST /billing/invoices"')],
    ["probe-twice", probes('"GET /users/{userId}"', '▸"GET /users/{userId}"')],
    ["probe-changing", probes('▸"DELETE /users/{userId}"')],
  ]);
});

describe("every defect is named in one run", () => {
  testDefects([
    [
      "many-names",
      ['"teams.write": {', '▸"Teams.write": {'],
      ['"DELETE /users/{userId}"', '▸"ERASE /users/{userId}"'],
      ['{ "date": "2026-07-22" }', '{ ▸"date": "today" }'],
    ],
    [
      "many-rules",
      twoServers,
      [teams, '"GET /teams": { ▸"1.8.2": [▸"teams.raed"] }'],
      ['["organization", "project"]', '["project", ▸"project"]'],
      [
        '"GET /users": { "1.9.6": ["users.read", "users.write"] }',
        '"GET /users": { "1.8.0": ["users.read"], ▸"1.9.6": ["users.read"] }',
      ],
    ],
  ]);
});
