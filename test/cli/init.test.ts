import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { initQuestions } from "../../cli/init/messages.js";
import { configName } from "../../codegen/src/config/name.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";
import { specFile } from "../support/specs.js";
import { runInTerminal, type Turn } from "../support/terminal.js";
import { makeWorkspace, tinyCatalog, type Workspace } from "../support/workspace.js";

const manifest = '{\n\t"name": "app",\n\t"scripts": {\n\t\t"scopes:check": "mine"\n\t}\n}\n';

/** A project with these releases, and nothing of ours. */
function project(...aliases: string[]) {
  const workspace = makeWorkspace();
  for (const file of [configName, "scopes.json"]) rmSync(workspace.path(file));
  for (const alias of aliases) installRelease(alias, workspace.dir);
  workspace.write("package.json", manifest);
  return workspace;
}

const configSchema = JSON.parse(
  readFileSync(new URL("../../codegen/config.schema.json", import.meta.url), "utf8"),
);

describe("init", () => {
  it("sets a project up, of which the client can be generated and checked at once", async () => {
    const workspace = project("node-appwrite");
    const run = await workspace.run("init");
    expectGolden("cli/init.txt", run.stderr);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/init-config.json", workspace.read(configName));
    expectGolden("cli/init-package.json", workspace.read("package.json"));
    expect(workspace.read(".gitattributes")).toBe("/generated/appwrite/** linguist-generated\n");
    expect(new Ajv2020().validate(configSchema, JSON.parse(workspace.read(configName)))).toBe(true);
    // The catalog that ships is used where it is.
    expect(existsSync(workspace.path("scopes.json"))).toBe(false);

    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
    expect(workspace.read("generated/appwrite/server.ts")).toContain('"1.9.6"');
  });

  it.each([
    ["1.8", "1.8.1"],
    ["1.6.0", "1.6.2"],
    ["cloud", "cloud"],
  ])("writes down the server %s as it was named", async (server, known) => {
    const workspace = project("node-appwrite");
    expect(await workspace.run("init", "--server", server)).toMatchObject({ code: 0, stdout: "" });
    expect(JSON.parse(workspace.read(configName)).outputs).toMatchObject([{ server }]);
    await workspace.run("generate");
    expect(workspace.read("generated/appwrite/server.ts")).toContain(`"${known}"`);
  });

  it("writes down the release that goes with the SDK, so that an upgrade of that changes nothing", async () => {
    const workspace = project("node-appwrite16");
    await workspace.run("init");
    expect(JSON.parse(workspace.read(configName)).outputs).toMatchObject([{ server: "1.6.2" }]);
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
  });

  it("keeps to the server of what was generated before, and says so", async () => {
    const workspace = project("node-appwrite");
    expect(await workspace.run("generate", "--server", "1.8.1")).toMatchObject({ code: 0 });
    const { stderr } = await workspace.run("init");
    expect(stderr).toContain(
      `${configName}: written, for Appwrite 1.8.1 (as it was generated before)\n`,
    );
    expect(await workspace.run("check")).toMatchObject({ code: 0 });
  });

  it("takes a catalog that the project has, unless a server is named", async () => {
    const outputs = (...args: string[]) => {
      const workspace = project("node-appwrite");
      workspace.write("scopes.json", tinyCatalog);
      return workspace.run("init", ...args).then(() => {
        return JSON.parse(workspace.read(configName)).outputs;
      });
    };
    const usual = { folder: "generated/appwrite", sdk: "node-appwrite" };
    expect(await outputs()).toEqual([{ ...usual, catalog: "scopes.json" }]);
    expect(await outputs("--server", "1.8")).toEqual([{ ...usual, server: "1.8" }]);
  });

  it("leaves the catalog to sync where the server has a document of its own", async () => {
    const workspace = project("node-appwrite16");
    workspace.write("src/main.ts", "");
    workspace.write(".gitignore", "dist");
    workspace.write(".prettierignore", "dist\n");
    const flags = ["--spec", "spec.json", "--no-commit", "--no-scripts"];
    const run = await workspace.run("init", ...flags, "--import-extension", "none");
    expectGolden("cli/init-to-sync.txt", run.stderr);
    expect(run.code).toBe(0);
    expect(workspace.read("package.json")).toBe(manifest);
    expect(workspace.read(".gitignore")).toBe("dist\n/src/generated/appwrite/\n");
    expect(workspace.read(".prettierignore")).toBe("dist\n/src/generated/appwrite/\n");
    expect(JSON.parse(workspace.read(configName)).outputs).toEqual([
      {
        folder: "src/generated/appwrite",
        catalog: "scopes.json",
        sdk: "node-appwrite",
        spec: "spec.json",
        importExtension: "none",
      },
    ]);

    workspace.write("spec.json", readFileSync(specFile("openapi-1.6")));
    for (const command of ["sync", "generate", "check"])
      expect(await workspace.run(command), command).toMatchObject({ code: 0 });
  });

  it("adds a script for sync where there is a document", async () => {
    const workspace = project("node-appwrite16");
    await workspace.run("init", "--spec", "https://example.org/spec.json");
    expect(JSON.parse(workspace.read("package.json")).scripts).toEqual({
      "scopes:check": "mine",
      "scopes:sync": "appwrite-scopes sync",
      "scopes:generate": "appwrite-scopes generate",
    });
  });

  it.each<
    [name: string, aliases: string[], change: Record<string, string | undefined>, ...string[]]
  >([
    ["init-again", ["node-appwrite"], { [configName]: "{}" }],
    ["init-no-project", ["node-appwrite"], { "package.json": undefined }],
    ["init-broken-project", ["node-appwrite"], { "package.json": '{ "name": }' }],
    ["init-no-sdk", [], {}],
    ["init-several-sdks", ["node-appwrite", "@appwrite.io/console"], {}],
    ["init-unknown-server", ["node-appwrite"], {}, "--server", "clou"],
    ["init-old-server", ["node-appwrite"], {}, "--server", "0.15.3"],
    ["init-server-and-spec", ["node-appwrite"], {}, "--server", "1.8", "--spec", "spec.json"],
  ])("%s is refused, and nothing is written", async (name, aliases, change, ...args) => {
    const workspace = project(...aliases);
    for (const [file, text] of Object.entries(change)) {
      if (text === undefined) rmSync(workspace.path(file));
      else workspace.write(file, text);
    }
    const files = () => workspace.tree(".");
    const before = files();
    const run = await workspace.run("init", ...args);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(files()).toEqual(before);
  });
});

describe("with a terminal, what the flags leave open is asked", () => {
  const written = (workspace: Workspace) => JSON.parse(workspace.read(configName)).outputs;

  it("and the answers are taken", async () => {
    const workspace = project("node-appwrite", "@appwrite.io/console");
    const screen = await runInTerminal(
      workspace.dir,
      ["init"],
      [
        [initQuestions.sdk, "\x1b[B\r"],
        [initQuestions.output, "client\r"],
        [initQuestions.server, "\r"],
        [initQuestions.commit, "n"],
        [initQuestions.scripts, "n"],
      ],
    );
    // The release that goes with the SDK stands first in mind.
    expect(written(workspace)).toEqual([
      { folder: "client", sdk: "@appwrite.io/console", server: "1.8.1" },
    ]);
    expect(screen).toContain(`${initQuestions.release}: 1.8.1`);
    expect(workspace.read(".gitignore")).toBe("/client/\n");
    expect(workspace.read("package.json")).toBe(manifest);
  });

  const answers: Turn[] = [
    [initQuestions.output, "\r"],
    [initQuestions.commit, "y"],
    [initQuestions.scripts, "y"],
  ];
  const [output, ...yes] = answers as [Turn, Turn, Turn];

  it("where the server is Appwrite Cloud", async () => {
    const workspace = project("node-appwrite");
    // It stands first, above the release that goes with the SDK.
    await runInTerminal(
      workspace.dir,
      ["init"],
      [output, [initQuestions.server, "\x1b[A\r"], ...yes],
    );
    expect(written(workspace)).toMatchObject([{ server: "cloud" }]);
    expect(workspace.read(".gitattributes")).toContain("linguist-generated");
  });

  it("where the server has a document of its own", async () => {
    const workspace = project("node-appwrite");
    const screen = await runInTerminal(
      workspace.dir,
      ["init"],
      [
        output,
        // Up from the newest release to the cloud, and around to the end.
        [initQuestions.server, "\x1b[A\x1b[A\r"],
        [initQuestions.spec, "\r"],
        [initQuestions.specMissing, "spec.json\r"],
        ...yes,
      ],
    );
    expect(written(workspace)).toMatchObject([{ catalog: "scopes.json", spec: "spec.json" }]);
    expect(written(workspace)[0]).not.toHaveProperty("server");
    expect(screen).toContain("npx appwrite-scopes sync");
    expect(JSON.parse(workspace.read("package.json")).scripts).toHaveProperty("scopes:sync");
  });

  it.each([
    ["--server", "1.7", { server: "1.7" }],
    ["--spec", "spec.json", { spec: "spec.json" }],
  ])("and not what they answer: %s", async (flag, value, expected) => {
    const workspace = project("node-appwrite");
    const screen = await runInTerminal(workspace.dir, ["init", flag, value], answers);
    expect(screen).not.toContain(initQuestions.server);
    expect(written(workspace)).toMatchObject([expected]);
  });

  it("and nothing is written if the user has had enough", async () => {
    const workspace = project("node-appwrite");
    const before = workspace.tree(".");
    const screen = await runInTerminal(workspace.dir, ["init"], [[initQuestions.output, "\x03"]]);
    expect(screen).toContain(initQuestions.cancelled);
    expect(workspace.tree(".")).toEqual(before);
  });
});

it("the schema of the config is shipped", () => {
  const root = fileURLToPath(new URL("../../codegen/package.json", import.meta.url));
  const { files, exports } = JSON.parse(readFileSync(root, "utf8"));
  expect(files).toContain("config.schema.json");
  expect(exports["./config.schema.json"]).toBe("./config.schema.json");
});
