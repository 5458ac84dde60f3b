import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedOnce } from "./packed-once.js";

// A release that lacks services of today's, and methods as well.
const older = "16.0.0";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-older-")));
  const packages = packedOnce().map(({ name, file }) => [name, `file:${file}`]);
  const dependencies = { ...Object.fromEntries(packages), "node-appwrite": older };
  const manifest = { private: true, type: "module", dependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the packages install beside an older SDK, of which the ready-made client says that it is none of its", () => {
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "pipe",
  });
  const program = `
    import { scopedClient } from "appwrite-scopes";
    import { Client } from "node-appwrite";
    scopedClient(new Client(), ["users.read"]);
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { cwd: folder, encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /TypeError: The installed SDK has no service \w+: this client was generated for another release/,
  );
});
