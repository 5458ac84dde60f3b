import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import {
  cli,
  makeWorkspace,
  runProcess,
  tinyCatalog,
  tinyFolder as tree,
  type Workspace,
} from "../support/workspace.js";

/**
 * Runs the tool where these commands have been run before it, with the mounts of a namespace of its own:
 * unlike permissions, those bind the superuser as well.
 */
async function runAfter(workspace: Workspace, commands: string) {
  const script = `${commands} && exec "$0" "$@"`;
  const args = ["-rm", "sh", "-c", script, process.execPath, cli, "generate"];
  const run = await runProcess("unshare", args, workspace.dir);
  return { ...run, stderr: run.stderr.replaceAll(workspace.dir, "<dir>") };
}

it.each([
  [
    "unwritable-read-only",
    "mount --bind -o ro generated generated && mount -o remount,bind,ro generated",
  ],
  ["unwritable-no-space", "mount -t tmpfs -o size=16k none generated"],
])("%s", async (name, commands) => {
  const workspace = makeWorkspace();
  expect(await workspace.run("generate")).toMatchObject({ code: 0 });
  workspace.write("scopes.json", edit(tinyCatalog, "Read users.", "Read all users."));
  const before = workspace.tree(".");
  const run = await runAfter(workspace, commands);
  expectGolden(`cli/${name}.txt`, run.stderr);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(workspace.tree(".")).toEqual(before);
});

it("takes folders with spaces, quotes and letters of any alphabet in their names", async () => {
  const workspace = makeWorkspace();
  const folder = "mein Büro's “漢字” 👩‍👩‍👧/ausgabe";
  const catalog = "kataloge $HOME/scöpes.json";
  workspace.write(catalog, tinyCatalog);
  rmSync(workspace.path("scopes.json"));
  const outputs = ["--output", folder, "--catalog", catalog, "--sdk", "tiny-sdk"];
  expect(await workspace.run("generate", ...outputs)).toMatchObject({ code: 0, stdout: "" });
  expect(Object.keys(workspace.tree(folder))).toContain("services/users.ts");
  expect(await workspace.run("check", ...outputs)).toMatchObject({ code: 0, stdout: "" });
});

it("ends as it would have where nobody reads what it prints", async () => {
  const workspace = makeWorkspace();
  const script = 'set -o pipefail; "$0" "$@" | true';
  const generate = [process.execPath, cli, "generate", "--json"];
  const run = await runProcess("bash", ["--norc", "-c", script, ...generate], workspace.dir);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(Object.keys(workspace.tree(tree))).toContain("services/users.ts");
  workspace.write("scopes.json", "{");
  expect(
    await runProcess("bash", ["--norc", "-c", script, ...generate], workspace.dir),
  ).toMatchObject({
    code: 2,
    stderr: "",
  });
});
