import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cli, makeWorkspace, runProcess } from "../support/workspace.js";

/** Tells, when the process ends, whether it has loaded the compiler. */
const witness = `import { createRequire } from "node:module";
const { cache } = createRequire(${JSON.stringify(fileURLToPath(import.meta.url))});
process.on("exit", () => {
  const isLoaded = Object.keys(cache).some((file) => file.includes("@ts-morph"));
  process.stderr.write(isLoaded ? "compiler loaded" : "compiler not loaded");
});`;

/** Runs a command on a catalog. */
async function run(catalog: string | undefined, ...args: string[]) {
  const workspace = makeWorkspace();
  if (catalog !== undefined) workspace.write("scopes.json", catalog);
  const node = ["--import", `data:text/javascript,${encodeURIComponent(witness)}`, cli];
  return runProcess(process.execPath, [...node, ...args], workspace.dir);
}

const commands = [["generate"], ["check"], ["sync", "--spec", "absent.json", "--sdk", "tiny-sdk"]];

test.each(commands)("an unsound catalog costs no compiler: %s", async (...args) => {
  const { code, stderr } = await run("{", ...args);
  expect(code).toBe(2);
  expect(stderr).toContain("error catalog-not-json");
  expect(stderr).toContain("compiler not loaded");
});

test("a sound one does", async () => {
  const { code, stderr } = await run(undefined, "generate");
  expect(code).toBe(0);
  expect(stderr).toContain("compiler loaded");
});
