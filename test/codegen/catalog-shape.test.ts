import { describe } from "vitest";
import { testDefects } from "../support/defects.js";

const teamsRead = '{ "kinds": ["project"], "category": "Auth", "description": "Read teams." }';
const create = '{ "verb": "POST", "path": "/teams", "anyOf": ["teams.write"] }';

describe("what the catalog's schema does not know is refused", () => {
  testDefects([
    ["shape-key-at-the-top", ['"scopes": {', '▸"scope": {}, "scopes": {']],
    ["shape-key-of-a-scope", ['"Read teams."', '"Read teams.", ▸"depracated": true']],
    ["shape-key-of-a-method", [create, create.replace('"verb"', '▸"allOf": [], "verb"')]],
    ["shape-key-of-the-callers", ['"guest":', '▸"robot": { "holds": [] }, "guest":']],
    ["shape-two-keys", [create, create.replace('"verb"', '▸"a": 1, ▸"b": 2, "verb"')]],
  ]);
});

describe("a value of another type is refused", () => {
  testDefects([
    ["shape-scope-null", [teamsRead, "null"], ['"teams.read": null', '▸"teams.read": null']],
    [
      "shape-kinds-text",
      [
        '{ "kinds": ["project"], "category": "Auth", "description": "Read t',
        '{ ▸"kinds": "project", "category": "Auth", "description": "Read t',
      ],
    ],
    ["shape-kind-unknown", ['["organization", "project"]', '["organization", ▸"projekt"]']],
    ["shape-description-number", ['"Read teams."', "7"], ['"description": 7', '▸"description": 7']],
    ["shape-description-empty", ['"description": "Read teams."', '▸"description": ""']],
    [
      "shape-description-long",
      ['"description": "Read teams."', `▸"description": "${"x".repeat(301)}"`],
    ],
    ["shape-deprecated-false", ['"Read teams."', '"Read teams.", ▸"deprecated": false']],
    ["shape-any-of-text", ['"anyOf": ["teams.read"]', '▸"anyOf": "teams.read"']],
    ["shape-any-of-number", ['"anyOf": ["teams.read"]', '"anyOf": [▸7]']],
    ["shape-any-of-empty", ['"anyOf": ["teams.read"]', '▸"anyOf": []']],
    ["shape-verb", ['"verb": "POST"', '▸"verb": "post"']],
    ["shape-path", ['"path": "/users"', '▸"path": "users?all"']],
    ["shape-version", ['"version": "1.2.3"', '▸"version": "^1.2"']],
    [
      "shape-services-list",
      ['"services": {', '▸"services": [], "elsewhere": {'],
      ['"elsewhere"', '▸"elsewhere"'],
    ],
    [
      "shape-sdks-missing",
      ['"sdks"', '"services"'],
      ['{\n  "scopes"', '▸{\n  "scopes"'],
      ['"services": {\n    "tiny', '▸"services": {\n    "tiny'],
    ],
    ["shape-class-missing", ['"class": "Teams",', ""], ['"teams": {', '"teams": ▸{']],
    [
      "shape-caller-missing",
      ['"organization": { "holds": [] },', ""],
      ['"callers": {', '"callers": ▸{'],
    ],
  ]);
});
