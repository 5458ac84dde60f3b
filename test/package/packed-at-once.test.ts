import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

// A copy, since packing builds anew what other tests use.
let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-packed-")));
  const left = new Set(["node_modules", ".git", ".tmp", "dist"]);
  cpSync(root, folder, {
    recursive: true,
    filter: (file) => !left.has(relative(root, file).split(sep)[0] ?? ""),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Packs a package as publishing does, with its own build before. */
async function filesOf(workspace: string): Promise<string[]> {
  const { stdout } = await run("npm", ["pack", "--json"], { cwd: join(folder, workspace) });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [{ files: { path: string }[] }];
  return packed.files.map(({ path }) => path);
}

test("both packages can be packed at the same time, as a release does, and each has all its files", async () => {
  const [runtime, tool] = await Promise.all([filesOf("."), filesOf("codegen")]);
  expect(runtime).toEqual(
    expect.arrayContaining(["dist/esm/src/index.js", "dist/cjs/src/index.js"]),
  );
  expect(tool).toEqual(
    expect.arrayContaining([
      "dist/cli/appwrite-scopes.js",
      "dist/scopes.json",
      "audit.schema.json",
    ]),
  );
});
