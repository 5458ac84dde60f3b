import { spawnSync } from "node:child_process";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../support/empty-folder.js";
import { expectGolden } from "../support/golden.js";
import { runTool } from "../support/tool.js";
import { cli } from "../support/workspace.js";

const refusal = "app.blog@service.localhost (role: applications) missing scope (users.write)";

/** Hands text over on standard input, which a process has to itself. */
function runWith(input: string | Uint8Array, cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "doctor", ...args], {
    cwd,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr: stderr.replaceAll(cwd, "<dir>") };
}

async function run(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runTool(["doctor", ...args], cwd);
  return { status: code, stdout, stderr: stderr.replaceAll(cwd, "<dir>") };
}

type Answer = ReturnType<typeof runWith>;

function expectRefused(name: string, { status, stdout, stderr }: Answer): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expectGolden(`doctor/refused/${name}.txt`, stderr);
}

describe("what is handed over", () => {
  it("is the argument, standard input, or a file", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "error.log"), `\uFEFF${refusal}\r\n`);
    writeFileSync(join(cwd, "utf16.log"), Buffer.from(`\uFEFF${refusal}`, "utf16le"));
    const answers = [
      runWith("", cwd, refusal),
      runWith(refusal, cwd),
      runWith(refusal, cwd, "-"),
      await run(cwd, "error.log"),
      await run(cwd, "utf16.log"),
    ];
    for (const { status, stdout, stderr } of answers) {
      expect(stdout).toMatch(
        /^401 general_unauthorized_scope: a call was refused to a project key\./,
      );
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    }
  });

  it.each([
    ["empty", ""],
    ["binary", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 200])],
  ])("is refused where nothing can be made of it: %s", (name, input) => {
    expectRefused(name, runWith(input, emptyFolder()));
  });

  it.each([
    ["other-product", ["TypeError: fetch failed (ECONNREFUSED 127.0.0.1:5432)"]],
    ["unknown-server", ["--server", "nine", refusal]],
    ["folder", ["."]],
  ])("is refused where nothing can be made of it: %s", async (name, args) => {
    expectRefused(name, await run(emptyFolder(), ...args));
  });

  it("is refused where it is an archive", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "all.log"), refusal);
    truncateSync(join(cwd, "all.log"), 65 * 2 ** 20);
    const { status, stderr } = await run(cwd, "all.log");
    expect(status).toBe(2);
    expect(stderr).toContain("input-too-large");
  });
});

describe("what is printed", () => {
  it("holds nothing of the log but names that the tool knows, and paths", () => {
    const secret = "standard_9d1f0c7be55a4f0f8a0d4be8b1c3";
    const log = [
      `x-appwrite-key: ${secret}`,
      `GET /v1/users/${secret} 401`,
      `POST https://ada:${secret}@example.com/v1/${secret} 401`,
      `${secret} (role: applications) missing scope (users.write)`,
      `User (role: ${secret}) missing scopes (["${secret}"])`,
    ].join("\n");
    const { stdout, stderr } = runWith(log, emptyFolder());
    expect(stdout).toContain("users.write");
    expect(stdout + stderr).not.toContain(secret);
  });

  it("gives a terminal nothing to obey", () => {
    const log = `${refusal}\n    at run (/srv/\u001b]0;owned\u0007app/\u202egnp.ts:3:1)\n`;
    const { stdout } = runWith(log, emptyFolder());
    expect(stdout).toContain("users.write");
    expect(stdout).toMatch(/^[\n\x20-\x7e›→]*$/);
  });
});
