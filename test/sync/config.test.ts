import { readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";
import { specFile } from "../support/specs.js";
import { runInTerminal } from "../support/terminal.js";
import { makeWorkspace } from "../support/workspace.js";

const spec = "openapi-1.6.json";
const document = readFileSync(specFile("openapi-1.6"), "utf8");

/** A project with node-appwrite 16, the document of its server, and this config or these outputs. */
function project(config: string | undefined, ...outputs: object[]) {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  rmSync(workspace.path(configName));
  installRelease("node-appwrite16", workspace.dir);
  workspace.write(spec, document);
  const text = outputs.length === 0 ? config : JSON.stringify({ outputs }, null, 2);
  if (text !== undefined) workspace.write(configName, text);
  return workspace;
}

const withOutputs = (...outputs: object[]) => project(undefined, ...outputs);

describe("the document that the config names", () => {
  it("is read once for all its outputs, and the client fits", async () => {
    const workspace = withOutputs({ folder: "a", spec }, { folder: "b", spec });
    const run = await workspace.run("sync");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr.match(/^scopes\.json: written/gm)).toHaveLength(1);
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
    expect(workspace.read("a/server.ts")).toContain('"1.6.2"');

    // The document is replaced, and nobody has brought the catalog up to it.
    workspace.write(spec, JSON.stringify({ ...JSON.parse(document), tags: [] }));
    const stale = await workspace.run("check");
    expectGolden("sync/catalog-stale.txt", stale.stderr);
    expect(stale).toMatchObject({ code: 1, stdout: "" });
    await workspace.run("sync");
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it("makes the catalog that the output names, beside the config", async () => {
    const workspace = withOutputs({ folder: "a", spec, catalog: "ours.json" });
    const run = await workspace.run("sync");
    expect(run.stderr).toMatch(/^ours\.json: written/m);
    expect(Object.keys(JSON.parse(workspace.read("ours.json")).servers)).toEqual(["1.6.2"]);
  });

  it("prints with --diff what would change, and with --json the same as data", async () => {
    const workspace = withOutputs({ folder: "a", spec });
    const before = workspace.tree(".");
    const diff = await workspace.run("sync", "--diff");
    expect(diff.stdout).toMatch(/^scopes\n {2}\+ /);
    const json = await workspace.run("sync", "--diff", "--json");
    expect(json).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(json.stdout).catalogs).toMatchObject([
      { catalog: "scopes.json", server: "1.6.2", written: false },
    ]);
    expect(workspace.tree(".")).toEqual(before);
  });

  it("leaves all catalogs as they were, where one of several documents is unsound", async () => {
    const workspace = withOutputs(
      { folder: "a", spec },
      { folder: "b", spec: "broken.json", catalog: "b.json" },
    );
    workspace.write("broken.json", "{");
    const before = workspace.tree(".");
    const run = await workspace.run("sync");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("broken.json:1:2 error spec-not-json");
    expect(run.stderr).toContain("1 finding; nothing was written");
    expect(workspace.tree(".")).toEqual(before);
  });
});

describe("refused, and nothing is written", () => {
  it.each<[name: string, outputs: object[], ...args: string[]]>([
    [
      "spec-twice",
      [
        { folder: "a", spec },
        { folder: "b", spec: "other.json" },
      ],
    ],
    ["server-and-spec", [{ folder: "a", server: "1.6.2", spec }]],
    ["spec-unnamed", [{ folder: "a" }]],
    ["catalog-without-spec", [{ folder: "a", spec }], "--catalog", "ours.json"],
    ["save-without-spec", [{ folder: "a", spec }], "--save"],
    ["spec-unsaved", [{ folder: "a", server: "1.6.2" }], "--spec", spec, "--save"],
  ])("%s", async (name, outputs, ...args) => {
    const workspace = withOutputs(...outputs);
    const before = workspace.tree(".");
    const run = await workspace.run("sync", ...args);
    expectGolden(`sync/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });

  it.each<[name: string, ...args: string[]]>([
    ["no-config"],
    ["no-config-to-save", "--spec", spec, "--save"],
    ["save-and-diff", "--spec", spec, "--save", "--diff"],
  ])("%s", async (name, ...args) => {
    const workspace = project(undefined);
    const before = workspace.tree(".");
    const run = await workspace.run("sync", ...args);
    expectGolden(`sync/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });
});

describe("--save writes the document into the config, and every other byte stays", () => {
  const args = ["sync", "--spec", spec, "--save"];

  it.each<[title: string, before: string, after: string]>([
    [
      "among comments, and before a comma at the end",
      '// ours\n{\n  "outputs": [\n    {\n      // where\n      "folder": "a", /* here */\n    },\n  ],\n}\n',
      '// ours\n{\n  "outputs": [\n    {\n      // where\n      "folder": "a",\n      "catalog": "scopes.json",\n      "spec": "openapi-1.6.json", /* here */\n    },\n  ],\n}\n',
    ],
    [
      "with tabs and line ends of Windows",
      '{\r\n\t"outputs": [\r\n\t\t{\r\n\t\t\t"folder": "a"\r\n\t\t}\r\n\t]\r\n}\r\n',
      '{\r\n\t"outputs": [\r\n\t\t{\r\n\t\t\t"folder": "a",\r\n\t\t\t"catalog": "scopes.json",\r\n\t\t\t"spec": "openapi-1.6.json"\r\n\t\t}\r\n\t]\r\n}\r\n',
    ],
    [
      "on one line, behind a byte order mark",
      '\ufeff{ "outputs": [{ "folder": "a" }] }',
      '\ufeff{ "outputs": [{ "folder": "a", "catalog": "scopes.json", "spec": "openapi-1.6.json" }] }',
    ],
    [
      "where the catalog is named already",
      '{ "outputs": [{ "catalog": "./scopes.json", "folder": "a" }] }',
      '{ "outputs": [{ "catalog": "./scopes.json", "folder": "a", "spec": "openapi-1.6.json" }] }',
    ],
    [
      "for every output that is free, and for no other",
      '{ "outputs": [{ "folder": "a" }, { "folder": "b", "server": "1.8" }, { "folder": "c" }] }',
      '{ "outputs": [{ "folder": "a", "catalog": "scopes.json", "spec": "openapi-1.6.json" }, { "folder": "b", "server": "1.8" }, { "folder": "c", "catalog": "scopes.json", "spec": "openapi-1.6.json" }] }',
    ],
  ])("%s", async (_, before, after) => {
    const workspace = project(before);
    const run = await workspace.run(...args);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain(`${configName}: written\n`);
    expect(workspace.read(configName)).toBe(after);

    // It need not be named again, and a second time changes nothing.
    const again = await workspace.run(...args);
    expect(again.stderr).not.toContain(configName);
    expect(workspace.read(configName)).toBe(after);
    expect(await workspace.run("sync")).toMatchObject({ code: 0 });
  });

  it("with paths as the config's folder sees them", async () => {
    const workspace = project(undefined);
    workspace.write(`app/${configName}`, '{ "outputs": [{ "folder": "a" }] }');
    const config = `app/${configName}`;
    await workspace.run(...args, "--catalog", "app/ours.json", "--config", config);
    expect(JSON.parse(workspace.read(config)).outputs).toEqual([
      { folder: "a", catalog: "ours.json", spec: "../openapi-1.6.json" },
    ]);
    const again = await workspace.run("sync", "--config", config);
    expect(again.stderr).toContain("app/ours.json: up to date");
  });

  it("and --json tells which", async () => {
    const workspace = withOutputs({ folder: "a" });
    const { stdout, stderr } = await workspace.run(...args, "--json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ config: configName });
  });
});

describe("without --save", () => {
  it("the config stays as it is, and what to do is said", async () => {
    const workspace = withOutputs({ folder: "a" });
    const before = workspace.read(configName);
    const run = await workspace.run("sync", "--spec", spec);
    expect(run.stderr).toContain("run it with --save");
    expect(workspace.read(configName)).toBe(before);
    const quiet = await workspace.run("sync", "--spec", spec, "--no-save");
    expect(quiet.stderr).not.toContain("--save");
    expect(workspace.read(configName)).toBe(before);
  });

  it("it is said as well where the config names a server", async () => {
    const run = await withOutputs({ folder: "a", server: "1.6.2" }).run("sync", "--spec", spec);
    expect(run.stderr).toContain('take its "server" out');
  });

  it.each([
    ["y", true],
    ["n", false],
    ["\x03", false],
  ])("a terminal is asked, and %j is taken", async (keys, isWritten) => {
    const workspace = withOutputs({ folder: "a" });
    const before = workspace.read(configName);
    await runInTerminal(
      workspace.dir,
      ["sync", "--spec", spec],
      [["Write the document into", keys]],
    );
    expect(workspace.read("scopes.json")).toContain('"1.6.2"');
    expect(workspace.read(configName) !== before).toBe(isWritten);
  });
});
