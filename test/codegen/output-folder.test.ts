import { mkdirSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { makeWorkspace } from "../support/workspace.js";

it("writes nothing into node_modules", async () => {
  const workspace = makeWorkspace();
  const before = workspace.tree(".");
  const args = ["--output", "node_modules/generated", "--sdk", "tiny-sdk"];
  const run = await workspace.run("generate", ...args);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expectGolden("cli/output-in-node-modules.txt", run.stderr);
  expect(run.stderr).toContain(" error output-in-node-modules\n");
  expect(workspace.tree(".")).toEqual(before);
});

it("follows no link out of the output folder", async () => {
  const workspace = makeWorkspace();
  mkdirSync(workspace.path("generated/tiny-sdk"), { recursive: true });
  mkdirSync(workspace.path("elsewhere"));
  symlinkSync(workspace.path("elsewhere"), workspace.path("generated/tiny-sdk/services"), "dir");
  const run = await workspace.run("generate");
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expectGolden("cli/output-outside.txt", run.stderr);
  expect(run.stderr).toContain(" error output-outside\n");
  expect(workspace.tree("elsewhere")).toEqual({});
});

it("takes an output folder that is itself a link", async () => {
  const workspace = makeWorkspace();
  mkdirSync(workspace.path("elsewhere"));
  symlinkSync(workspace.path("elsewhere"), workspace.path("generated"), "dir");
  expect(await workspace.run("generate")).toMatchObject({ code: 0 });
  expect(Object.keys(workspace.tree("elsewhere"))).toContain("tiny-sdk");
});
