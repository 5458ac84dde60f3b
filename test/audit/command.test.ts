import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";
import { cli } from "../support/workspace.js";

const list = "new Users(client).list();";
const tsconfig = JSON.stringify({
  compilerOptions: { module: "nodenext", strict: true, types: [] },
  include: ["src"],
});

/** A program with a tsconfig: the shape that most users begin with. */
const program = (...lines: readonly string[]) =>
  auditProject({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": tsconfig,
    "src/main.ts": calls(...lines),
  });

describe("appwrite-scopes audit, as a process", () => {
  it("says what a program needs, and ends with 0", async () => {
    const run = await program(list).run("audit");
    expect(run.code).toBe(0);
    expectGolden("audit/command/program.stdout.txt", run.stdout);
    expectGolden("audit/command/program.stderr.txt", run.stderr);
  });

  it("ends with 1 where a unit is granted too little, until --fix", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction(["teams.read"]),
      "f/main.js": calls(list),
      "g/main.js": "",
    });
    const before = await project.run("audit", "--json");
    expect(before.code).toBe(1);
    expect(JSON.parse(before.stdout)).toMatchObject({
      units: [{ name: "f", missing: ["users.read"], excess: ["teams.read"], complete: true }],
    });
    const fixed = await project.run("audit", "--fix");
    expect(fixed.code).toBe(0);
    expectGolden("audit/command/fixed.stdout.txt", fixed.stdout);
    expectGolden("audit/command/fixed.stderr.txt", fixed.stderr);
  });

  it("takes what may be hidden for an error with --strict alone, and in CI", async () => {
    const project = program("export const run = (name: keyof Users) => new Users(client)[name];");
    expect(await project.run("audit")).toMatchObject({ code: 0 });
    expect(await project.run("audit", "--strict")).toMatchObject({ code: 1 });
    const env = { PATH: process.env.PATH, NO_COLOR: "1", CI: "true" };
    expect(await exitOf(["audit"], project.dir, env)).toBe(1);
    expect(await exitOf(["audit", "--no-strict"], project.dir, env)).toBe(0);
  });

  it("ends with 2 where it can't run, and says why in the format that was asked for", async () => {
    const project = auditProject({});
    const run = await project.run("audit");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden("audit/command/refused.stderr.txt", run.stderr);
    for (const json of [["--json"], ["--format", "json"], ["--json", "--format", "json"]]) {
      const { code, stdout, stderr } = await project.run("audit", ...json);
      expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({ findings: [{ code: "program-missing" }] });
    }
    expect(await project.run("audit", "--json", "--format", "text")).toMatchObject({
      ...{ code: 2, stdout: "" },
      stderr: "error: option '--json' cannot be used with '--format text'\n",
    });
    expect(await project.run("audit", "--format", "xml")).toMatchObject({ code: 2, stdout: "" });
  });

  it("does not mind a reader that stops reading", async () => {
    const project = program(...Array.from({ length: 800 }, () => list));
    const child = spawn(process.execPath, [cli, "audit", "--json"], { cwd: project.dir });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({
      code,
      crashed: stderr.includes("bug of appwrite-scopes") || stderr.includes("EPIPE"),
    }).toEqual({
      ...{ code: 0, crashed: false },
    });
  });
});

describe("appwrite-scopes explain, as a process", () => {
  it("explains on standard output", async () => {
    const run = await program(list).run("explain", "users.list");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain(
      "users.list   node-appwrite, @appwrite.io/console   needs users.read",
    );
    expect(await program().run("explain", "users.lst")).toMatchObject({ code: 2, stdout: "" });
  });
});

function exitOf(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<unknown> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: "ignore" });
  return new Promise((resolve) => child.on("close", resolve));
}
