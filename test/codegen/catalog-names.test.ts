import { describe } from "vitest";
import { type Defect, testDefects } from "../support/defects.js";

/** Where a name stands: a part of the catalog, and the same with another name, marked. */
const scope = (name: string): [string, string] => ['"teams.read": {', `▸"${name}": {`];
const listed = (name: string): [string, string] => ['["teams.read"]', `[▸"${name}"]`];
const successor = (name: string): [string, string] => [
  '"Read teams."',
  `"Read teams.", ▸"successor": "${name}"`,
];
const server = (name: string): [string, string] => [
  '"servers": {\n',
  `"servers": {\n    ▸"${name}": {},\n`,
];
const since = (name: string): [string, string] => [
  '{ "1.9.6": ["teams.read"] }',
  `{ ▸"${name}": ["teams.read"] }`,
];
const alike = (name: string): [string, string] => [
  '{ "date": "2026-07-22" }',
  `{ "date": "2026-07-22", "alike": [▸"${name}"] }`,
];
const deprecated = (name: string): [string, string] => [
  '"Read teams."',
  `"Read teams.", ▸"deprecated": "${name}"`,
];
const route = (name: string): [string, string] => ['"GET /teams": {', `▸"${name}": {`];
const sdk = (name: string): [string, string] => [
  '"sdks": {}',
  `"sdks": { ▸"${name}": { "1": "1.9.6" } }`,
];

describe("a name that is not of its pattern is refused", () => {
  testDefects([
    ["name-scope-uppercase", scope("Teams.read")],
    ["name-scope-empty", scope("")],
    ["name-scope-double-dot", scope("teams..read")],
    ["name-scope-quote", scope('teams.read\\"; x')],
    ["name-scope-line-end", scope("teams.read\\n")],
    ["name-scope-long", scope("x".repeat(101))],
    ["name-scope-listed", listed("teams read")],
    ["name-scope-successor", successor("teams-read")],
    ["name-server", server("Appwrite 1.8")],
    ["name-server-empty", server("")],
    ["name-server-path", server("../1.8.1")],
    ["name-server-since", since("1.8.1; x")],
    ["name-server-alike", alike("1.9 .5")],
    ["name-server-deprecated", deprecated("v 1.9.6")],
    ["name-route-verb", route("FETCH /teams")],
    ["name-route-lower-case", route("get /teams")],
    ["name-route-without-verb", route("/teams")],
    ["name-route-without-path", route("GET")],
    ["name-route-relative", route("GET teams")],
    ["name-route-query", route("GET /teams?all")],
    ["name-route-line-end", route("GET /teams\\n")],
    ["name-route-letters", route("GET /t\u00e4ams")],
    ["name-route-long", route(`GET /${"x".repeat(300)}`)],
    ["name-sdk", sdk("Tiny SDK")],
    ["name-sdk-path", sdk("../tiny-sdk")],
    ["name-sdk-major", ['"sdks": {}', '"sdks": { "tiny-sdk": { ▸"1.x": "1.9.6" } }']],
    ["name-sdk-server", ['"sdks": {}', '"sdks": { "tiny-sdk": { ▸"1": "Cloud" } }']],
  ]);
});

/** Each name in one place by itself, where its own meaning would be a danger. */
const reserved: readonly Defect[] = [
  ["reserved-scope-proto", scope("__proto__")],
  ["reserved-scope-escaped-proto", scope("\\u005f_proto__")],
  ["reserved-scope-constructor", scope("constructor")],
  ["reserved-scope-then", scope("then")],
  ["reserved-scope-prototype", scope("prototype")],
  ["reserved-listed-proto", listed("__proto__")],
  ["reserved-listed-constructor", listed("constructor")],
  ["reserved-successor", successor("then")],
  ["reserved-server-proto", server("__proto__")],
  ["reserved-server-constructor", server("constructor")],
  ["reserved-server-since", since("toString")],
  ["reserved-server-since-proto", since("__proto__")],
  ["reserved-server-alike", alike("valueOf")],
  ["reserved-server-deprecated", deprecated("constructor")],
  ["reserved-route-proto", route("__proto__")],
  ["reserved-sdk-proto", sdk("__proto__")],
  ["reserved-sdk-constructor", sdk("constructor")],
  ["reserved-sdk-major", ['"sdks": {}', '"sdks": { "tiny-sdk": { ▸"__proto__": "1.9.6" } }']],
  ["reserved-key-proto", ['"date": "2026-07-22"', '"date": "2026-07-22", ▸"__proto__": null']],
];

describe("a name with a meaning in JavaScript is refused", () => testDefects(reserved));
