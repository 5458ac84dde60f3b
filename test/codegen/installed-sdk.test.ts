import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { expectRefused, refusedFolder } from "../support/refusal.js";
import { makeWorkspace, type Workspace } from "../support/workspace.js";

const folder = "node_modules/tiny-sdk";
const manifest = `${folder}/package.json`;
const types = `${folder}/index.d.ts`;
const code = `${folder}/index.js`;

/** A type in so many parentheses that whatever walks over it runs out of room. */
const tooDeep = `export class Users { constructor(client: Client); list(a: ${"(".repeat(50_000)}`;

describe("an SDK that can't be read is refused", () => {
  const content = { name: "tiny-sdk", version: "1.2.3", types: "index.d.ts" };
  const writeManifest = (changes: object) => (workspace: Workspace) =>
    workspace.write(manifest, JSON.stringify({ ...content, ...changes }));

  it.each<[name: string, change: (workspace: Workspace) => void, place: string]>([
    ["sdk-missing", ({ path }) => rmSync(path("node_modules"), { recursive: true }), refusedFolder],
    ["sdk-empty-folder", ({ path }) => rmSync(path(manifest)), refusedFolder],
    ["sdk-foreign-name", writeManifest({ name: "tiny-sdk-fork" }), manifest],
    ["sdk-nameless", writeManifest({ name: undefined }), manifest],
    ["sdk-versionless", writeManifest({ version: null }), manifest],
    ["sdk-version-none", writeManifest({ version: "latest" }), manifest],
    ["sdk-typeless", writeManifest({ types: undefined }), manifest],
    ["sdk-types-missing", writeManifest({ types: "dist/index.d.ts" }), manifest],
    ["sdk-types-folder", writeManifest({ types: "." }), manifest],
    ["sdk-types-outside", writeManifest({ types: "../elsewhere.d.ts" }), manifest],
    ["sdk-codeless", ({ path }) => rmSync(path(code)), manifest],
    ["sdk-manifest-truncated", ({ write }) => write(manifest, '{ "name": "tiny-'), manifest],
    ["sdk-manifest-list", ({ write }) => write(manifest, "[]"), manifest],
    ["sdk-no-services", ({ write }) => write(types, "export class Client {}"), types],
    ["sdk-types-garbage", ({ write }) => write(types, "\0{{{ no declarations"), manifest],
    ["sdk-types-too-deep", ({ write }) => write(types, tooDeep), types],
  ])("%s", async (name, change, file) => {
    const workspace = makeWorkspace();
    workspace.write("node_modules/elsewhere.d.ts", "export class Client {}\n");
    change(workspace);
    await expectRefused(workspace, name, [file === refusedFolder ? file : `<dir>/${file}`]);
  });

  it.each<[name: string, ...args: string[]]>([
    ["sdk-none-installed"],
    ["sdk-name", "--sdk", "../tiny-sdk"],
  ])("%s", async (name, ...args) => {
    const workspace = makeWorkspace();
    const run = await workspace.run("generate", "--output", "out", ...args);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree("out")).toEqual({});
  });

  it("sdk-ambiguous", async () => {
    const workspace = makeWorkspace();
    for (const name of ["node-appwrite", "@appwrite.io/console"]) {
      cpSync(workspace.path(folder), workspace.path(`node_modules/${name}`), { recursive: true });
    }
    const run = await workspace.run("generate", "--output", "out");
    expectGolden("cli/sdk-ambiguous.txt", run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("any release of an SDK will do", () => {
  it.each(["1.2.2", "1.2.3-rc.1", "99.0.0"])("%s", async (version) => {
    const workspace = makeWorkspace();
    workspace.write(manifest, JSON.stringify({ name: "tiny-sdk", version, types: "index.d.ts" }));
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain(`tiny-sdk ${version} (`);
  });
});

describe("an SDK is found as Node finds it", () => {
  it("in the nearest node_modules above the output folder, from wherever the tool is run", async () => {
    const workspace = makeWorkspace();
    mkdirSync(workspace.path("packages/app/node_modules"), { recursive: true });
    renameSync(workspace.path("scopes.json"), workspace.path("packages/app/scopes.json"));
    const run = await workspace.run(
      "generate",
      "-o",
      "packages/app/src",
      "-c",
      "packages/app/scopes.json",
      "--sdk",
      "tiny-sdk",
    );
    expect(run).toMatchObject({ code: 0, stdout: "" });
  });

  it("not in the folder where the tool is run", async () => {
    const workspace = makeWorkspace();
    const elsewhere = makeWorkspace();
    rmSync(elsewhere.path("node_modules"), { recursive: true });
    const run = await workspace.run(
      "generate",
      "-o",
      elsewhere.path("generated"),
      "--sdk",
      "tiny-sdk",
    );
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(" error sdk-missing\n");
    expect(workspace.tree("generated")).toEqual({});
  });
});
