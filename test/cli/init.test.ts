import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { initQuestions } from "../../codegen/src/init/messages.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";
import { runInTerminal } from "../support/terminal.js";
import { makeWorkspace } from "../support/workspace.js";

const manifest = '{\n\t"name": "app",\n\t"scripts": {\n\t\t"scopes:check": "mine"\n\t}\n}\n';

/** A project with these releases, and nothing of ours. */
function project(...aliases: string[]) {
  const workspace = makeWorkspace();
  for (const file of [configName, "scopes.json"]) rmSync(workspace.path(file));
  for (const alias of aliases) installRelease(alias, workspace.dir);
  workspace.write("package.json", manifest);
  return workspace;
}

const configSchema = JSON.parse(
  readFileSync(new URL("../../codegen/config.schema.json", import.meta.url), "utf8"),
);

describe("init", () => {
  it("sets a project up, of which the client can be generated and checked at once", async () => {
    const workspace = project("node-appwrite");
    const run = await workspace.run("init");
    expectGolden("cli/init.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/init-config.json", workspace.read(configName));
    expectGolden("cli/init-package.json", workspace.read("package.json"));
    expect(workspace.read(".gitattributes")).toBe("/generated/appwrite/** linguist-generated\n");
    expect(new Ajv2020().validate(configSchema, JSON.parse(workspace.read(configName)))).toBe(true);
    expect(JSON.parse(workspace.read("scopes.json")).sdks).toHaveProperty("node-appwrite");

    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it("leaves the catalog to sync where none ships for the installed release", async () => {
    const workspace = project("node-appwrite16");
    workspace.write("src/main.ts", "");
    workspace.write(".gitignore", "dist");
    workspace.write(".prettierignore", "dist\n");
    const flags = ["--spec", "spec.json", "--no-commit", "--no-scripts"];
    const run = await workspace.run("init", ...flags, "--import-extension", "none");
    expectGolden("cli/init-to-sync.txt", run.stderr);
    expect(run.code).toBe(0);
    expect(workspace.read("package.json")).toBe(manifest);
    expect(workspace.read(".gitignore")).toBe("dist\n/src/generated/appwrite/\n");
    expect(workspace.read(".prettierignore")).toBe("dist\n/src/generated/appwrite/\n");
    expect(JSON.parse(workspace.read(configName)).outputs).toEqual([
      {
        folder: "src/generated/appwrite",
        catalog: "scopes.json",
        sdk: "node-appwrite",
        spec: "spec.json",
        importExtension: "none",
      },
    ]);
  });

  it.each<[name: string, aliases: string[], change: Record<string, string | undefined>]>([
    ["init-again", ["node-appwrite"], { [configName]: "{}" }],
    ["init-no-project", ["node-appwrite"], { "package.json": undefined }],
    ["init-broken-project", ["node-appwrite"], { "package.json": '{ "name": }' }],
    ["init-no-sdk", [], {}],
    ["init-several-sdks", ["node-appwrite", "@appwrite.io/console"], {}],
  ])("%s is refused, and nothing is written", async (name, aliases, change) => {
    const workspace = project(...aliases);
    for (const [file, text] of Object.entries(change)) {
      if (text === undefined) rmSync(workspace.path(file));
      else workspace.write(file, text);
    }
    const files = () => workspace.tree(".");
    const before = files();
    const run = await workspace.run("init");
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(files()).toEqual(before);
  });
});

describe("with a terminal, what the flags leave open is asked", () => {
  it("and the answers are taken", async () => {
    const workspace = project("node-appwrite", "@appwrite.io/console");
    await runInTerminal(
      workspace.dir,
      ["init"],
      [
        [initQuestions.sdk, "\x1b[B\r"],
        [initQuestions.output, "client\r"],
        [initQuestions.spec.slice(0, 40), "\r"],
        [initQuestions.commit, "n"],
        [initQuestions.scripts, "n"],
      ],
    );
    expect(JSON.parse(workspace.read(configName)).outputs).toEqual([
      { folder: "client", catalog: "scopes.json", sdk: "@appwrite.io/console" },
    ]);
    expect(workspace.read(".gitignore")).toBe("/client/\n");
    expect(workspace.read("package.json")).toBe(manifest);
  });

  it("and nothing is written if the user has had enough", async () => {
    const workspace = project("node-appwrite");
    const before = workspace.tree(".");
    const screen = await runInTerminal(workspace.dir, ["init"], [[initQuestions.output, "\x03"]]);
    expect(screen).toContain(initQuestions.cancelled);
    expect(workspace.tree(".")).toEqual(before);
  });
});

it("the schema of the config is shipped", () => {
  const root = fileURLToPath(new URL("../../codegen/package.json", import.meta.url));
  const { files, exports } = JSON.parse(readFileSync(root, "utf8"));
  expect(files).toContain("config.schema.json");
  expect(exports["./config.schema.json"]).toBe("./config.schema.json");
});
