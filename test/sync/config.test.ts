import { readFileSync, rmSync } from "node:fs";
import { expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";
import { specFile } from "../support/specs.js";
import { makeWorkspace } from "../support/workspace.js";

/** A project whose config has these outputs, with node-appwrite 16 installed. */
function project(...outputs: object[]) {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  installRelease("node-appwrite16", workspace.dir);
  workspace.write(configName, JSON.stringify({ outputs }, null, 2));
  return workspace;
}

const spec = specFile("openapi-1.6");

it("the document that the config names is read once for all its outputs, and the client fits", async () => {
  const workspace = project({ folder: "a", spec }, { folder: "b", spec });
  const run = await workspace.run("sync");
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr.match(/^scopes\.json: written/gm)).toHaveLength(1);
  expect(await workspace.run("generate")).toMatchObject({ code: 0 });
  expect(await workspace.run("check")).toMatchObject({ code: 0 });

  // The document is replaced, and nobody has brought the catalog up to it.
  const moved = { ...JSON.parse(readFileSync(spec, "utf8")), tags: [] };
  workspace.write("spec.json", JSON.stringify(moved));
  const outputs = [{ folder: "a", spec: "spec.json" }];
  workspace.write(configName, JSON.stringify({ outputs }));
  const stale = await workspace.run("check");
  expectGolden("sync/catalog-stale.txt", stale.stderr);
  expect(stale).toMatchObject({ code: 1, stdout: "" });
});

it("a catalog that is up to date is left alone", async () => {
  const workspace = project({ folder: "a", spec });
  await workspace.run("sync");
  const again = await workspace.run("sync");
  expect(again.stderr).toContain("scopes.json: up to date");
});

it("--diff prints what would change, and --json the same as data", async () => {
  const workspace = project({ folder: "a", spec });
  const before = workspace.tree(".");
  const diff = await workspace.run("sync", "--diff");
  expect(diff.stdout).toMatch(/^scopes\n {2}\+ /);
  const json = await workspace.run("sync", "--diff", "--json");
  expect(json).toMatchObject({ code: 0, stderr: "" });
  const { catalogs } = JSON.parse(json.stdout);
  expect(catalogs).toMatchObject([
    { catalog: "scopes.json", sdk: { name: "node-appwrite", version: "16.0.0" }, written: false },
  ]);
  expect(workspace.tree(".")).toEqual(before);
});

it("two documents for one catalog are refused", async () => {
  const workspace = project({ folder: "a", spec }, { folder: "b", spec: "other.json" });
  const run = await workspace.run("sync");
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expectGolden("sync/two-documents.txt", run.stderr);
});
