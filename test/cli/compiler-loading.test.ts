import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { installRelease } from "../support/releases.js";
import { cli, makeWorkspace, runProcess, type Workspace } from "../support/workspace.js";

/** Tells, when the process ends, whether it has loaded the compiler. */
const witness = `import { createRequire } from "node:module";
const { cache } = createRequire(${JSON.stringify(fileURLToPath(import.meta.url))});
process.on("exit", () => {
  const isLoaded = Object.keys(cache).some((file) => file.includes("@ts-morph"));
  process.stderr.write(isLoaded ? "compiler loaded" : "compiler not loaded");
});`;

/** Runs a command in a project, and tells whether it has loaded the compiler. */
function run(workspace: Workspace, ...args: string[]) {
  const node = ["--import", `data:text/javascript,${encodeURIComponent(witness)}`, cli];
  return runProcess(process.execPath, [...node, ...args], workspace.dir);
}

/** A project with a release of an SDK, and nothing of ours. */
function project(alias: string) {
  const workspace = makeWorkspace();
  for (const file of [configName, "scopes.json"]) rmSync(workspace.path(file));
  installRelease(alias, workspace.dir);
  return workspace;
}

const commands = [["generate"], ["check"], ["sync", "--spec", "absent.json"]];

test.each(commands)("an unsound catalog costs no compiler: %s", async (...args) => {
  const workspace = makeWorkspace();
  workspace.write("scopes.json", "{");
  const { code, stderr } = await run(workspace, ...args);
  expect(code).toBe(2);
  expect(stderr).toContain("error catalog-not-json");
  expect(stderr).toContain("compiler not loaded");
});

test.each([["node-appwrite"], ["@appwrite.io/console"]])(
  "neither does a release that was read when the tool was made: %s",
  async (alias) => {
    const workspace = project(alias);
    for (const command of ["generate", "generate", "check"]) {
      const { code, stderr } = await run(workspace, command);
      expect(stderr).toContain("compiler not loaded");
      expect(code).toBe(0);
    }
  },
);

test("another is read with it once, and remembered", async () => {
  const workspace = project("node-appwrite16");
  const loaded = async (command: string) => {
    const { code, stderr } = await run(workspace, command);
    expect(code).toBe(0);
    return stderr.includes("compiler loaded");
  };
  expect(await loaded("generate")).toBe(true);
  expect(await loaded("generate")).toBe(false);
  expect(await loaded("check")).toBe(false);
});
