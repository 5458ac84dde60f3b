import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { httpServer } from "../support/http-server.js";
import { edit } from "../support/marked-text.js";
import { installRelease } from "../support/releases.js";
import { makeWorkspace, tinyFolder, type Workspace } from "../support/workspace.js";

/** A project that is judged by the tool's own catalog, and whose SDK goes with no server of it. */
function makeProject(server?: string): Workspace {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", importExtension: "js", server }];
  workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
  return workspace;
}

/** The server that a run generates for, and why. */
async function chosen(workspace: Workspace, ...args: string[]) {
  const run = await workspace.run("generate", "--json", ...args);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const { outputs, findings } = JSON.parse(run.stdout);
  const { name, reason } = outputs[0].server;
  const notices = (findings as { code: string }[]).map(({ code }) => code);
  return { name, reason, notices };
}

describe("a server that is named", () => {
  it.each([
    ["1.8.1", "1.8.1"],
    ["v1.8.1", "1.8.1"],
    ["1.8", "1.8.1"],
    ["v1.8", "1.8.1"],
    ["1.8.x", "1.8.1"],
    ["1.x.x", "1.9.6"],
    ["1.4", "1.4.14"],
    ["1.9.6", "1.9.6"],
    ["1.8-branch", "1.8-branch"],
    ["cloud", "cloud"],
    ["main", "main"],
  ])("%s is %s", async (named, name) => {
    const workspace = makeProject();
    const reason = "named by the command line";
    expect(await chosen(workspace, "--server", named)).toEqual({ name, reason, notices: [] });
    expect(workspace.read(`${tinyFolder}/server.ts`)).toContain(`server = "${name}";`);
  });

  it("a release that is like another one is named with it", async () => {
    const reason = "named by the command line as 1.9.5, which is like it";
    const choice = { name: "1.9.6", reason, notices: [] };
    expect(await chosen(makeProject(), "--server", "1.9.5")).toEqual(choice);
  });

  it.each([
    ["1.9.3", "1.9.0"],
    ["1.9.7", "1.9.6"],
    ["1.8.99", "1.8.1"],
    ["1.6.0", "1.6.2"],
    ["1.4.0", "1.4.14"],
    ["1.12.0", "1.9.6"],
    ["1.10", "1.9.6"],
    ["3.0.0", "1.9.6"],
    ["2.x", "1.9.6"],
    ["1.9.6-RC1", "1.9.6"],
    ["1.9.6-rc.2", "1.9.6"],
    ["1.10.0-beta.2", "1.9.6"],
  ])("%s is not known, and %s comes closest, with a notice", async (named, name) => {
    const reason = "named by the command line";
    const notices = ["server-close"];
    expect(await chosen(makeProject(), "--server", named)).toEqual({ name, reason, notices });
  });

  it("a notice says which server it is judged by, whenever it is", async () => {
    const workspace = makeProject("1.9.3");
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/choose-close.txt", run.stderr);
    const check = await workspace.run("check");
    expect(check).toMatchObject({ code: 0, stdout: "" });
    expect(check.stderr).toContain(" notice server-close\n");
  });

  it.each([
    ["choose-unknown-near", "clod"],
    ["choose-unknown-far", "latest"],
    ["choose-unknown-empty", ""],
    ["choose-unknown-object", "constructor"],
    ["choose-unknown-hostile", `\u001b[31m${"1.8.1 ".repeat(50)}`],
    ["choose-too-old", "1.3.8"],
    ["choose-far-too-old", "0.15"],
  ])("%s is refused, and nothing is written", async (name, named) => {
    const workspace = makeProject();
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--server", named);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });

  it.each([
    ["18.1", "1.8.1"],
    ["181", "1.8.1"],
    ["19.6", "1.9.6"],
    ["1.8-brnch", "1.8-branch"],
    ["1.9.6-foo", "1.9.6"],
    ["1.9.6-rcc", "1.9.6"],
    ["1.8.1.2", "1.8.1"],
    ["mian", "main"],
    ["cluod", "cloud"],
  ])("%s is refused, and %s is named as the one that was likely meant", async (named, likely) => {
    const workspace = makeProject();
    const before = workspace.tree(".");
    const run = await workspace.run("generate", "--server", named);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error server-unknown\n  The catalog has no server "${named}"; `);
    expect(run.stderr).toContain(`  fix  Did you mean ${likely}? `);
    expect(workspace.tree(".")).toEqual(before);
  });

  it.each([["1"], ["2"], ["v1"], ["18"], ["4.0.0"], ["99.x"]])("%s is none", async (named) => {
    const run = await makeProject().run("generate", "--server", named);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(" error server-unknown\n");
  });

  it("in the config, and another one on the command line, which is the one that is meant", async () => {
    const workspace = makeProject("1.6.2");
    const reason = "named by appwrite-scopes.config.json";
    expect(await chosen(workspace)).toEqual({ name: "1.6.2", reason, notices: [] });
    const notices = ["server-overridden"];
    expect(await chosen(workspace, "--server", "1.7")).toMatchObject({ name: "1.7.4", notices });
    const run = await workspace.run("check", "--server", "1.7");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/choose-overridden.txt", run.stderr);
    expect(await chosen(workspace, "--server", "1.6")).toMatchObject({
      name: "1.6.2",
      notices: [],
    });
  });

  it("is not looked for in a catalog that lies about, unless that is named", async () => {
    const workspace = makeWorkspace();
    const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", server: "1.8.1" }];
    const config = (more: object) => JSON.stringify({ outputs: [{ ...outputs[0], ...more }] });
    workspace.write("appwrite-scopes.config.json", config({}));
    expect(await chosen(workspace)).toMatchObject({ name: "1.8.1", notices: [] });
    workspace.write("appwrite-scopes.config.json", config({ catalog: "scopes.json" }));
    const run = await workspace.run("generate");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(
      'The server "1.8.1" is older than all that the catalog knows, which begins with 1.9.6.',
    );
  });

  it("on the command line is one of the tool's catalog, whatever catalog lies about", async () => {
    const workspace = makeWorkspace();
    const described = { name: "1.8.1", reason: "named by the command line", notices: [] };
    expect(await chosen(workspace, "--server", "1.8.1")).toEqual(described);
    expect(await workspace.run("check", "--server", "1.8.1")).toMatchObject({ code: 0 });
    const { origin } = await httpServer((_, response) =>
      response.end(JSON.stringify({ version: "1.7.4" })),
    );
    const asked = { name: "1.7.4", reason: `named by ${origin}`, notices: [] };
    expect(await chosen(workspace, "--endpoint", origin)).toEqual(asked);
    rmSync(workspace.path("appwrite-scopes.config.json"));
    const output = ["--output", tinyFolder, "--sdk", "tiny-sdk", "--endpoint", origin];
    expect(await chosen(workspace, ...output)).toEqual(asked);
  });

  it("is refused by a catalog that is named and lacks it, and it is said what that has", async () => {
    const workspace = makeWorkspace();
    const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", catalog: "scopes.json" }];
    workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    for (const command of ["generate", "check"]) {
      const run = await workspace.run(command, "--server", "1.9.7");
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expectGolden(`cli/choose-not-in-own-${command}.txt`, run.stderr);
    }
    expect(workspace.tree("generated")).toEqual({});
    expect(await workspace.run("generate", "--server", "1.9")).toMatchObject({ code: 0 });
  });

  it.each([
    ["choose-and-spec", { server: "1.8.1", spec: "spec.json" }, []],
    ["choose-with-spec", { spec: "spec.json" }, ["--server", "1.8.1"]],
  ])("and a document of its own can't both be right: %s", async (name, named, args) => {
    const workspace = makeWorkspace();
    const outputs = [{ folder: tinyFolder, sdk: "tiny-sdk", ...named }];
    workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    const run = await workspace.run("generate", ...args);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree("generated")).toEqual({});
  });
});

describe("a server that nobody names", () => {
  it("can't be told for an SDK that goes with none", async () => {
    const workspace = makeProject();
    const run = await workspace.run("generate");
    expectGolden("cli/choose-unnamed.txt", run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree("generated")).toEqual({});
  });

  it("is the catalog's only one", async () => {
    const reason = "the only server of the catalog";
    expect(await chosen(makeWorkspace())).toEqual({ name: "1.9.6", reason, notices: [] });
  });

  it.each([
    ["node-appwrite10", "1.4.14", "the oldest known; node-appwrite 10 is older"],
    ["node-appwrite11", "1.4.14", "goes with node-appwrite 11"],
    ["node-appwrite13", "1.5.11", "goes with node-appwrite 13"],
    ["node-appwrite14", "1.6.2", "goes with node-appwrite 14"],
    ["node-appwrite17", "1.7.4", "goes with node-appwrite 17"],
    ["node-appwrite22", "1.8.1", "goes with node-appwrite 22"],
    ["node-appwrite", "1.9.6", "goes with node-appwrite 27"],
    ["appwrite-console0", "1.5.11", "goes with @appwrite.io/console 0"],
    ["@appwrite.io/console", "1.8.1", "goes with @appwrite.io/console 23"],
  ])("is the release that goes with %s: %s", async (alias, name, reason) => {
    const workspace = makeWorkspace();
    for (const file of ["scopes.json", "appwrite-scopes.config.json", "node_modules"]) {
      rmSync(workspace.path(file), { recursive: true });
    }
    installRelease(alias, workspace.dir);
    expect(await chosen(workspace, "--dry-run")).toEqual({ name, reason, notices: [] });
  });
});

describe("a tree that was generated before", () => {
  const server = `${tinyFolder}/server.ts`;

  it("stays with its server, and what version control does to line ends is no fault", async () => {
    const workspace = makeProject();
    await chosen(workspace, "--server", "1.8.1");
    const reason = "as it was generated before";
    expect(await chosen(workspace)).toEqual({ name: "1.8.1", reason, notices: [] });
    workspace.write(server, workspace.read(server).replaceAll("\n", "\r\n"));
    expect(await chosen(workspace)).toEqual({ name: "1.8.1", reason, notices: [] });
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it("goes over to another one that is named", async () => {
    const workspace = makeProject();
    await chosen(workspace, "--server", "1.8.1");
    expect(await chosen(workspace, "--server", "cloud")).toMatchObject({ name: "cloud" });
    expect(await chosen(workspace)).toMatchObject({ name: "cloud" });
  });

  it("is not believed where somebody has edited what says so", async () => {
    const workspace = makeProject();
    await chosen(workspace, "--server", "1.8.1");
    workspace.write(server, edit(workspace.read(server), 'server = "1.8.1"', 'server = "1.6.2"'));
    const run = await workspace.run("generate");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(" error server-unnamed\n");
  });
});
