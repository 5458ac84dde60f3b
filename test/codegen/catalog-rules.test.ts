import { describe } from "vitest";
import { testDefects } from "../support/defects.js";

const teamsRead = '{ "kinds": ["project"], "category": "Auth", "description": "Read teams." }';
const teamsReadOpens = '"anyOf": ["teams.read"]';
const uncatalogued = '["getLogo"]';

describe("a key that stands twice is refused", () => {
  testDefects([
    ["twice-scope", ['"teams.write": {', '▸"teams.read": {']],
    [
      "twice-method",
      ['"list": { "verb": "GET", "path": "/teams"', '▸"create": { "verb": "GET", "path": "/teams"'],
    ],
    ["twice-deep-key", ['"verb": "POST"', '"verb": "POST", ▸"verb": "PUT"']],
    ["twice-top-key", ['"ungrantable": {', '"ungrantable": {}, ▸"ungrantable": {']],
    ["twice-escaped", ['"verb": "POST"', '"verb": "POST", ▸"\\u0076erb": "POST"']],
  ]);
});

describe("a scope that the catalog does not have is refused", () => {
  testDefects([
    ["unknown-scope-near", [teamsReadOpens, '"anyOf": [▸"team.read"]']],
    ["unknown-scope-far", [teamsReadOpens, '"anyOf": [▸"billing.read"]']],
    ["unknown-scope-held", ['"holds": ["public"]', '"holds": ["public", ▸"acount"]']],
    ["unknown-successor", ['"Read teams."', '"Read teams.", ▸"successor": "users.reed"']],
    ["unknown-successor-ungrantable", ['"Read teams."', '"Read teams.", ▸"successor": "public"']],
    [
      "unknown-scope-everywhere",
      [
        '    "teams.read": { "kinds": ["project"], "category": "Auth", "description": "Read teams." },\n',
        "",
      ],
      [teamsReadOpens, '"anyOf": [▸"teams.read"]'],
      ['"anyOf": ["users.read"]', '"anyOf": [▸"teams.read"]'],
    ],
  ]);
});

describe("what the catalog says against itself is refused", () => {
  testDefects([
    [
      "scope-without-kind",
      [`"teams.read": ${teamsRead}`, `▸"teams.read": ${teamsRead.replace('"project"', "")}`],
    ],
    [
      "scope-grantable-and-not",
      [
        '"teams.read": {',
        '▸"account": { "kinds": ["account"], "category": "Auth", "description": "Own account." },\n    "teams.read": {',
      ],
    ],
    ["repeated-any-of", [teamsReadOpens, '"anyOf": ["teams.read", ▸"teams.read"]']],
    ["repeated-kind", ['["organization", "project"]', '["project", "organization", ▸"project"]']],
    ["repeated-holds", ['"holds": ["public"]', '"holds": ["public", ▸"public"]']],
    ["repeated-uncatalogued", [uncatalogued, '["getLogo", ▸"getLogo"]']],
    ["method-mapped-and-not", [uncatalogued, '["getLogo", ▸"list"]']],
    ["service-name-case", ['"users": {', '▸"tEams": {']],
    ["service-class-twice", ['"class": "Users"', '▸"class": "Teams"']],
  ]);
});

describe("every defect is named in one run", () => {
  testDefects([
    [
      "many-names",
      ['"teams.write": {', '▸"Teams.write": {'],
      ['"create": {', '▸"then": {'],
      ['"class": "Users"', '▸"class": "users"'],
      ['"verb": "DELETE"', '▸"verb": "ERASE"'],
    ],
    [
      "many-rules",
      [teamsReadOpens, '"anyOf": [▸"teams.raed"]'],
      [uncatalogued, '["getLogo", ▸"list"]'],
      ['"class": "Users"', '▸"class": "Teams"'],
    ],
  ]);
});
