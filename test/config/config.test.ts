import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { findConfig } from "../../codegen/src/config/read.js";
import { readTargets } from "../../codegen/src/config/target.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { expectGolden } from "../support/golden.js";
import { readMarks } from "../support/marked-text.js";
import { makeWorkspace } from "../support/workspace.js";

/** What a user reads who has this config, and the places that it names. */
function findingsFor(text: string | Uint8Array): { report: string; places: string[] } {
  const workspace = makeWorkspace();
  workspace.write(configName, text);
  try {
    readTargets(workspace.path(configName));
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    const report = `${error.findings.map(formatFinding).join("\n")}\n`;
    const places = error.findings.map(({ where: { line, column } }) => `${line}:${column}`);
    return { report: report.replaceAll(workspace.dir, "<dir>"), places };
  }
  throw new Error("nothing was found");
}

describe("a config that is unsound is refused where it is so", () => {
  it.each<[name: string, marked: string]>([
    ["key-near", '{ "outputs": [{ "folder": "a", ▸"catalogue": "x" }] }'],
    ["key-far", '{ ▸"plugins": [], "outputs": [{ "folder": "a" }] }'],
    ["key-proto", '{ "outputs": [{ "folder": "a", ▸"__proto__": {} }] }'],
    ["outputs-missing", "▸{}"],
    ["outputs-empty", '{ ▸"outputs": [] }'],
    ["outputs-object", '{ ▸"outputs": {} }'],
    ["folder-missing", '{ "outputs": [▸{ "sdk": "node-appwrite" }] }'],
    ["folder-number", '{ "outputs": [{ ▸"folder": 1 }] }'],
    ["folder-empty", '{ "outputs": [{ ▸"folder": "" }] }'],
    ["extension", '{ "outputs": [{ "folder": "a", ▸"importExtension": ".js" }] }'],
    ["sdk", '{ "outputs": [{ "folder": "a", ▸"sdk": "../node-appwrite" }] }'],
    ["server", '{ "outputs": [{ "folder": "a", ▸"server": "the newest" }] }'],
    [
      "server-and-spec",
      '{ "outputs": [{ "folder": "a", ▸"server": "1.8", "spec": "spec.json" }, { "folder": "b", "spec": "https://example.org/spec.json", ▸"server": "cloud" }] }',
    ],
    ["folder-twice", '{ "outputs": [{ "folder": "a" }, { ▸"folder": "./b/../a/" }] }'],
    ["folder-within", '{ "outputs": [{ "folder": "a/b" }, { ▸"folder": "a" }] }'],
    ["key-twice", '{ "outputs": [{ "folder": "a", ▸"folder": "b" }] }'],
    ["no-comma", '{ "outputs": [{ "folder": "a" ▸"sdk": "b" }] }'],
    ["comment-open", '{ "outputs": [] ▸/* to be done }'],
    ["truncated", '{ "outputs": [{ "folder": "a" }▸'],
    ["two-values", '{ "outputs": [{ "folder": "a" }] } ▸{}'],
    ["list", "▸[]"],
    ["empty", "▸"],
  ])("%s", (name, marked) => {
    const { text, places } = readMarks(marked);
    const found = findingsFor(text);
    expectGolden(`config/${name}.txt`, found.report);
    expect(found.places).toEqual(places);
  });

  it("not-utf8", () => {
    const { report } = findingsFor(Uint8Array.of(0x7b, 0xff, 0x7d));
    expectGolden("config/not-utf8.txt", report);
  });

  it("too-deep", () => {
    const { report } = findingsFor("[".repeat(100_000));
    expectGolden("config/too-deep.txt", report);
  });

  it("names all that is wrong at once", () => {
    const { places } = findingsFor('{ "a": 1, "outputs": [{ "b": 2 }, { "folder": 3 }] }');
    expect(places).toHaveLength(4);
  });
});

describe("the catalog of an output is", () => {
  const shipped = fileURLToPath(new URL("../../scopes.json", import.meta.url));

  it.each<[title: string, output: object, catalog: string]>([
    ["the one that is named", { catalog: "ours.json" }, "<dir>/ours.json"],
    ["the one that is named, with a server", { catalog: "a.json", server: "1.8" }, "<dir>/a.json"],
    ["the one that is made from a document", { spec: "spec.json" }, "<dir>/scopes.json"],
    ["the project's own", {}, "<dir>/scopes.json"],
    ["the tool's, where a server is named", { server: "1.8" }, shipped],
  ])("%s", (_, output, catalog) => {
    const workspace = makeWorkspace();
    workspace.write(configName, JSON.stringify({ outputs: [{ folder: "a", ...output }] }));
    const [target] = readTargets(workspace.path(configName));
    expect(resolve(target?.catalog ?? "").replace(workspace.dir, "<dir>")).toBe(catalog);
  });

  it.each<[title: string, output: object, catalog: string]>([
    ["the tool's", {}, shipped],
    ["the one that will be made", { spec: "spec.json" }, "<dir>/scopes.json"],
  ])("%s, where the project has none", (_, output, catalog) => {
    const workspace = makeWorkspace();
    rmSync(workspace.path("scopes.json"));
    workspace.write(configName, JSON.stringify({ outputs: [{ folder: "a", ...output }] }));
    const [target] = readTargets(workspace.path(configName));
    expect(resolve(target?.catalog ?? "").replace(workspace.dir, "<dir>")).toBe(catalog);
  });
});

describe("a config is read", () => {
  const text = '// ours\n{\n  "outputs": [\n    { "folder": "a", /* here */ },\n  ],\n}\n';

  it.each([
    ["with comments and commas at the end", text],
    ["with line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${text}`],
  ])("%s", (_, content) => {
    const workspace = makeWorkspace();
    workspace.write(configName, content);
    const [target, ...others] = readTargets(workspace.path(configName));
    expect(others).toEqual([]);
    expect(target).toMatchObject({ place: { line: 4, column: 5 } });
    expect(join(process.cwd(), target?.folder ?? "")).toBe(workspace.path("a"));
  });

  it("from the nearest folder upwards", () => {
    const workspace = makeWorkspace();
    mkdirSync(workspace.path("packages/app"), { recursive: true });
    expect(findConfig(workspace.path("packages/app"))).toBe(workspace.path(configName));
    workspace.write(`packages/${configName}`, "{}");
    expect(findConfig(workspace.path("packages/app"))).toBe(
      workspace.path(`packages/${configName}`),
    );
  });
});
