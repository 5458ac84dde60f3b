import { execFileSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditProject, calls, oneFunction } from "../support/audit-project.js";
import { expectGolden } from "../support/golden.js";

const program = (scopes: string) =>
  [
    'import { Client } from "node-appwrite";',
    'import { scopedUsers } from "appwrite-scopes/users";',
    `scopedUsers(new Client().setKey(process.env.KEY ?? ""), ${scopes}).list();`,
    "",
  ].join("\n");
const tooMuch = program('["users.read", "users.write"]');
const enough = program('["users.read"]');
const server = "cloud";

/** Two units, each with a file of its own. */
const twoUnits = () =>
  auditProject({
    "package.json": '{ "workspaces": ["a", "b"] }',
    "a/package.json": '{ "name": "a", "dependencies": { "node-appwrite": "*" } }',
    "b/package.json": '{ "name": "b", "dependencies": { "node-appwrite": "*" } }',
    "a/main.ts": tooMuch,
    "b/main.ts": tooMuch,
  });

describe("what can't be written is an error of its unit", () => {
  it("a source file that somebody else writes meanwhile", async () => {
    const project = twoUnits();
    const others = `${tooMuch}// theirs\n`;
    const { report, fixed } = await project.audit({
      ...{ server, fix: true },
      progress: (unit) => {
        // While the second is read, the first is known.
        if (unit === "b") writeFileSync(project.path("a/main.ts"), others);
      },
    });
    expect([project.read("a/main.ts"), project.read("b/main.ts")]).toEqual([others, enough]);
    expect(fixed?.files.map(({ file }) => file)).toEqual([project.path("b/main.ts")]);
    const errors = report.acceptance.open.filter(({ level }) => level === "error");
    expect(errors.map(({ code, unit }) => [code, unit])).toEqual([["not-written", "a"]]);
  });

  it("a configuration that somebody else writes meanwhile", async () => {
    const project = auditProject({
      "appwrite.config.json": oneFunction([]),
      "f/main.js": calls("new Users(client).list();"),
    });
    const other = oneFunction(["teams.read"]);
    const { report } = await project.audit({
      fix: true,
      progress: () => writeFileSync(project.path("appwrite.config.json"), other),
    });
    expect(project.read("appwrite.config.json")).toBe(other);
    expect(report.acceptance.open.map(({ code }) => code)).toEqual([
      "missing-scope",
      "not-written",
    ]);
  });

  it("a file beside which there is no room for another", async () => {
    // What takes its place is written beside it first, under a name that is longer.
    const long = `a/${"m".repeat(245)}.ts`;
    const project = twoUnits();
    renameSync(project.path("a/main.ts"), project.path(long));
    const { report } = await project.audit({ server, fix: true });
    expect([project.read(long), project.read("b/main.ts")]).toEqual([tooMuch, enough]);
    expect(report.acceptance.open.map(({ code, unit }) => [code, unit])).toEqual([
      ["unused-declaration", "a"],
      ["not-written", "a"],
    ]);
  });
});

describe("--dry-run and --diff write nothing", () => {
  const project = () => {
    const made = auditProject({
      "appwrite.config.json": oneFunction(["teams.read"]),
      "f/main.ts": tooMuch.replace("process.env.KEY", "process.env.APPWRITE_FUNCTION_API_KEY"),
    });
    return { ...made, text: made.read("f/main.ts") };
  };

  it("and say what --fix would write", async () => {
    const made = project();
    const run = await made.run("audit", "--server", "cloud", "--dry-run");
    expect(run.code).toBe(1);
    expectGolden("audit/command/dry-run.stderr.txt", run.stderr);
    expectGolden("audit/command/dry-run.stdout.txt", run.stdout);
    expect(made.read("f/main.ts")).toBe(made.text);
    expect(made.read("appwrite.config.json")).toBe(oneFunction(["teams.read"]));
    expect((await made.run("audit", "--server", "cloud", "--fix", "--dry-run")).stderr).toBe(
      run.stderr,
    );
  });

  it("or print it as a patch that git applies, to what --fix writes", async () => {
    const made = project();
    const run = await made.run("audit", "--server", "cloud", "--diff");
    expect(run.code).toBe(1);
    expectGolden("audit/command/diff.stdout.txt", run.stdout);
    expect(made.read("f/main.ts")).toBe(made.text);
    const fixed = project();
    expect((await fixed.run("audit", "--server", "cloud", "--fix")).code).toBe(0);
    made.write("fix.patch", run.stdout);
    execFileSync("git", ["apply", "fix.patch"], { cwd: made.dir });
    for (const file of ["f/main.ts", "appwrite.config.json"]) {
      expect(made.read(file)).toBe(fixed.read(file));
    }
    const done = await made.run("audit", "--server", "cloud", "--diff");
    expect(done).toMatchObject({ code: 0, stdout: "" });
  });

  it.each([
    ["--diff", "--json"],
    ["--diff", "--format", "markdown"],
    ["--diff", "--baseline", "b.json", "--update-baseline"],
    ["--dry-run", "--baseline", "b.json", "--update-baseline"],
  ])("and %s is refused with %s", async (...options) => {
    const run = await project().run("audit", ...options);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: option '--[^\n]* cannot be used with option '--[^\n]*\n$/);
  });
});
