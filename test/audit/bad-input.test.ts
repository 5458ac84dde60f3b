import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AuditOptions } from "../../cli/audit/audit.js";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";

const sound = { "appwrite.config.json": oneFunction([]), "f/main.js": calls() };
/** A configuration beside which there is no code: otherwise that is audited all the same. */
const alone = (text: string | Uint8Array) => ({ "appwrite.config.json": text });
const baseline = (text: string) => ({ ...sound, "baseline.json": text });

const program = (line: string) => ({ "tsconfig.json": "{}", "main.ts": calls(line) });

type Files = Readonly<Record<string, string | Uint8Array>>;
type Options = (path: (file: string) => string) => Partial<AuditOptions>;
const none: Options = () => ({});
const withBaseline: Options = (path) => ({ baseline: path("baseline.json") });

/** Name of the golden file, the project, and the options of the run. */
const cases: readonly (readonly [string, Files, Options])[] = [
  ["nothing-to-audit", {}, none],
  ["no-tsconfig", { "main.ts": "" }, () => ({ project: "tsconfig.json" })],
  ["broken-tsconfig", { "tsconfig.json": '{ "compilerOptions": { "target": "es1" } }' }, none],
  [
    "tsconfig-not-json",
    { "tsconfig.json": '{ "files": ["main.ts"], "include": [', "main.ts": "" },
    none,
  ],
  ["no-source-files", { "tsconfig.json": '{ "files": [] }' }, none],
  ["too-deep", program(`export const all = ${"[".repeat(3000)}${"]".repeat(3000)};`), none],
  ["too-deep-a-chain", program(`client${'\n  .addHeader("name", "value")'.repeat(9_000)};`), none],
  ["fix-without-config", { "tsconfig.json": "{}", "main.ts": "" }, () => ({ fix: true })],
  ["config-not-json", alone('{ "functions": [{ "path": "f" ] }'), none],
  ["config-empty-file", alone(""), none],
  ["config-not-text", alone(new Uint8Array([0x7b, 0xff, 0x7d])), none],
  ["config-too-deep", alone("[".repeat(100_000)), none],
  ["config-list", alone("[]"), none],
  ["config-no-path", alone('{ "functions": [{ "$id": "f" }] }'), none],
  ["config-scopes-text", alone('{ "sites": [{ "path": "f", "scopes": "users.read" }] }'), none],
  ["config-scopes-number", alone('{ "sites": [{ "path": "f", "scopes": ["a", 1] }] }'), none],
  ["config-key-twice", alone('{ "functions": [{ "path": "f", "path": "g" }] }'), none],
  ["config-folder-missing", alone('{ "functions": [{ "path": "e" }, { "path": "g" }] }'), none],
  ["config-path-outside", alone('{ "functions": [{ "path": "../elsewhere" }] }'), none],
  ["baseline-missing", sound, withBaseline],
  ["baseline-not-json", baseline("{"), withBaseline],
  ["baseline-other", baseline('{ "version": 1, "accepted": [{ "code": 1 }] }'), withBaseline],
  ["baseline-unnamed", sound, () => ({ updateBaseline: true })],
  ["catalog-missing", sound, () => ({ catalog: "other.json" })],
];

describe("what can't be audited is refused, and the project is left as it was", () => {
  it.each(cases)("%s", async (name, files, options) => {
    const project = auditProject(files);
    const before = project.tree("f");
    expectGolden(`audit/refused/${name}.txt`, await project.refusal(options(project.path)));
    expect(project.tree("f")).toEqual(before);
  });

  it("a link that leads out of the project", async () => {
    const project = auditProject(alone('{ "functions": [{ "path": "linked" }] }'));
    const elsewhere = auditProject({ "main.js": "" });
    symlinkSync(elsewhere.dir, project.path("linked"), "junction");
    expect(await project.refusal()).toContain("error path-outside");
  });

  it("a configuration that is a folder", async () => {
    const project = auditProject({});
    mkdirSync(project.path("appwrite.config.json"));
    expect(await project.refusal()).toContain("error config-unreadable");
  });
});
