import { mkdirSync, renameSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarks } from "../support/marked-text.js";
import { expectRefused } from "../support/refusal.js";
import { makeWorkspace, tinyCatalog, type Workspace } from "../support/workspace.js";

const folder = "node_modules/tiny-sdk";
const manifest = `${folder}/package.json`;
const types = `${folder}/index.d.ts`;

describe("an SDK that is not the catalog's is refused", () => {
  const nameInCatalog = readMarks(tinyCatalog.replace('"tiny-sdk"', '▸"tiny-sdk"')).places[0];
  const content = { name: "tiny-sdk", version: "1.2.3", types: "index.d.ts" };
  const writeManifest = (changes: object) => (workspace: Workspace) =>
    workspace.write(manifest, JSON.stringify({ ...content, ...changes }));

  it.each<[name: string, change: (workspace: Workspace) => void, place: string]>([
    ["sdk-missing", ({ path }) => rmSync(path("node_modules"), { recursive: true }), "scopes.json"],
    ["sdk-empty-folder", ({ path }) => rmSync(path(manifest)), "scopes.json"],
    ["sdk-foreign-name", writeManifest({ name: "tiny-sdk-fork" }), manifest],
    ["sdk-nameless", writeManifest({ name: undefined }), manifest],
    ["sdk-older", writeManifest({ version: "1.2.2" }), manifest],
    ["sdk-prerelease", writeManifest({ version: "1.2.3-rc.1" }), manifest],
    ["sdk-versionless", writeManifest({ version: null }), manifest],
    ["sdk-typeless", writeManifest({ types: undefined }), manifest],
    ["sdk-types-missing", writeManifest({ types: "dist/index.d.ts" }), manifest],
    ["sdk-types-folder", writeManifest({ types: "." }), manifest],
    ["sdk-manifest-truncated", ({ write }) => write(manifest, '{ "name": "tiny-'), manifest],
    ["sdk-manifest-list", ({ write }) => write(manifest, "[]"), manifest],
    ["sdk-no-services", ({ write }) => write(types, "export class Client {}"), types],
    ["sdk-types-garbage", ({ write }) => write(types, "\0{{{ no declarations"), types],
  ])("%s", async (name, change, file) => {
    const workspace = makeWorkspace();
    change(workspace);
    const place = file === "scopes.json" ? `${file}:${nameInCatalog}` : `<dir>/${file}`;
    await expectRefused(workspace, name, [place]);
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
    );
    expect(run).toMatchObject({ code: 0, stdout: "" });
  });

  it("not in the folder where the tool is run", async () => {
    const workspace = makeWorkspace();
    const elsewhere = makeWorkspace();
    rmSync(elsewhere.path("node_modules"), { recursive: true });
    const run = await workspace.run("generate", "-o", elsewhere.path("generated"));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(" error sdk-missing\n");
    expect(workspace.tree("generated")).toEqual({});
  });
});
