import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { installRelease } from "../support/releases.js";
import {
  cli,
  makeWorkspace,
  runProcess,
  tinyCatalog,
  tinyFolder as tree,
  type Workspace,
} from "../support/workspace.js";

let workspace: Workspace;

/** A tree that stands, with a file edited, one missing, one too many, and a catalog that has changed since. */
beforeEach(async () => {
  workspace = makeWorkspace();
  await workspace.run("generate");
  const users = `${tree}/services/users.ts`;
  workspace.write(`${tree}/services/locale.ts`, workspace.read(users));
  workspace.write(users, `${workspace.read(users)}// mine\n`);
  rmSync(workspace.path(`${tree}/callers.ts`));
  const [from, to] = ['["teams.read"] }', '["teams.read", "users.read"] }'];
  workspace.write("scopes.json", edit(tinyCatalog, from, to));
});

describe("modes that write nothing", () => {
  it("--dry-run lists what would be written", async () => {
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--dry-run");
    expectGolden("cli/dry-run.txt", run.stdout + run.stderr);
    expect(run.code).toBe(0);
    const { outputs } = JSON.parse((await workspace.run("generate", "--json", "--dry-run")).stdout);
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(outputs[0].changes.length);
    expect(workspace.tree(".")).toEqual(before);
  });

  it("--diff prints a patch that does what generating does", async () => {
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--diff");
    expect(run.code).toBe(0);
    expect(workspace.tree(".")).toEqual(before);
    const options = { cwd: workspace.dir, input: run.stdout, encoding: "utf8" } as const;
    expect(spawnSync("git", ["apply", "-"], options)).toMatchObject({ status: 0, stderr: "" });
    rmSync(workspace.path(`${tree}/services/locale.ts`));
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it("check says which scopes and methods changed", async () => {
    const run = await workspace.run("check");
    expectGolden("cli/check-all-kinds.txt", run.stderr);
    expect(run).toMatchObject({ code: 1, stdout: "" });
  });

  it("modes that exclude each other are refused", async () => {
    const run = await workspace.run("generate", "--watch", "--diff");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden("cli/usage-watch-diff.txt", run.stderr);
  });
});

it("--prune removes what is no longer wanted, and nothing else", async () => {
  workspace.write(`${tree}/notes.md`, "mine\n");
  const run = await workspace.run("generate", "--prune");
  expectGolden("cli/prune.txt", run.stderr);
  expect(run).toMatchObject({ code: 0, stdout: "" });
  const files = Object.keys(workspace.tree(tree));
  expect(files).not.toContain("services/locale.ts");
  expect(files).toContain("notes.md");
  expect(await workspace.run("check")).toMatchObject({ code: 0 });
});

describe("--json prints one line, and nothing for people", () => {
  it.each([
    ["check", 1],
    ["generate", 0],
  ])("%s", async (command, code) => {
    const run = await workspace.run(command, "--json");
    expect(run).toMatchObject({ code, stderr: "" });
    expectGolden(
      `cli/json-${command}.json`,
      `${JSON.stringify(JSON.parse(run.stdout), null, 2)}\n`,
    );
    expect(run.stdout.split("\n")).toHaveLength(2);
  });

  it("findings", async () => {
    workspace.write("scopes.json", "{");
    const run = await workspace.run("generate", "--json");
    expect(run).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(run.stdout).findings).toMatchObject([{ code: "catalog-not-json" }]);
  });
});

describe("what is generated has to be said once", () => {
  it.each<[name: string, ...args: string[]]>([
    ["usage-flags-without-output", "generate", "--sdk", "tiny-sdk", "--catalog", "scopes.json"],
    ["usage-extension", "generate", "-o", "out", "--import-extension", ".js"],
    ["usage-config-missing", "check", "--config", "nowhere.json"],
    ["output-project", "generate", "-o", ".", "--sdk", "tiny-sdk"],
    ["usage-server-and-endpoint", "generate", "--server", "1.8", "--endpoint", "http://localhost"],
  ])("%s", async (name, ...args) => {
    const before = workspace.tree(".");
    const run = await workspace.run(...args);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });

  it("--server goes with a config, and not with a document", async () => {
    const outputs = [{ folder: tree, sdk: "tiny-sdk", spec: "spec.json" }];
    workspace.write(configName, JSON.stringify({ outputs }));
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--server", "1.9");
    expectGolden("cli/usage-server-and-spec.txt", run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });
});

describe("without any config", () => {
  const project = (...aliases: string[]) => {
    const bare = makeWorkspace();
    for (const file of [configName, "scopes.json"]) rmSync(bare.path(file));
    for (const alias of aliases) installRelease(alias, bare.dir);
    return bare;
  };

  it("a client is generated in the usual folder, for the server that goes with the SDK", async () => {
    const bare = project("node-appwrite16");
    const run = await bare.run("generate");
    expectGolden("cli/generate-without-config.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(bare.read("generated/appwrite/server.ts")).toContain('"1.6.2"');
    const check = await bare.run("check");
    expect(check).toMatchObject({ code: 0, stdout: "" });
    expect(check.stderr).toContain("as it was generated before");
  });

  it("in src, where there is one, and for the server that is named", async () => {
    const bare = project("node-appwrite");
    bare.write("src/main.ts", "");
    const run = await bare.run("generate", "--server", "1.8");
    expect(run.code).toBe(0);
    expect(bare.read("src/generated/appwrite/server.ts")).toContain('"1.8.1"');
    // Which server it was is read from the tree.
    expect(await bare.run("check")).toMatchObject({ code: 0 });
    expect((await bare.run("check", "--server", "1.9")).code).toBe(1);
  });

  it("of the project's own catalog, where it has one", async () => {
    const bare = project("node-appwrite");
    bare.write("scopes.json", tinyCatalog);
    const run = await bare.run("generate");
    expect(run.stderr).toContain("the only server of the catalog");
    expect(await bare.run("check")).toMatchObject({ code: 0 });
  });

  it("it is said what to do where no SDK is installed", async () => {
    const bare = project();
    const run = await bare.run("generate");
    expectGolden("cli/generate-without-sdk.txt", run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(Object.keys(bare.tree("generated"))).toEqual([]);
  });
});

it("whoever reads may stop reading", async () => {
  const script = '"$0" "$@" | head -c 10; echo "$PIPESTATUS"';
  const args = ["-c", script, process.execPath, cli, "generate", "--diff"];
  const run = await runProcess("bash", args, workspace.dir);
  expect(run.stdout).toMatch(/^.{10}0\n$/s);
  expect(run.stderr).not.toMatch(/EPIPE|bug/);
});
