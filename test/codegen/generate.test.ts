import { describe, expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { makeWorkspace, tinyCatalog, tinyFolder } from "../support/workspace.js";

const files = [
  "tiny-sdk/callers.ts",
  "tiny-sdk/client.ts",
  "tiny-sdk/grants.ts",
  "tiny-sdk/index.ts",
  "tiny-sdk/methods.ts",
  "tiny-sdk/runtime.ts",
  "tiny-sdk/scopes.ts",
  "tiny-sdk/server.ts",
  "tiny-sdk/services/teams.ts",
  "tiny-sdk/services/users.ts",
  "tiny-sdk/verify.ts",
];

/** What the config says otherwise. */
const tiny = ["--sdk", "tiny-sdk"];

const folders = ["tiny-sdk", "tiny-sdk/services"];

describe("generate", () => {
  it("writes the whole tree, and nothing beside it", async () => {
    const workspace = makeWorkspace();
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/generate-fresh.txt", run.stderr);
    expect(Object.keys(workspace.tree("generated"))).toEqual([...files, ...folders].sort());
  });

  it("leaves files alone that are as they should be", async () => {
    const workspace = makeWorkspace();
    await workspace.run("generate");
    const before = workspace.tree("generated");
    const stale = "generated/tiny-sdk/services/users.ts";
    workspace.write(stale, `${workspace.read(stale)}// edited\n`);

    const run = await workspace.run("generate");

    expectGolden("cli/generate-again.txt", run.stderr);
    const after = workspace.tree("generated");
    const rewritten = files.filter((file) => after[file] !== before[file]);
    expect(rewritten).toEqual(["tiny-sdk/services/users.ts"]);
    expect(workspace.read(stale)).not.toContain("// edited");
  });

  it("imports the run time from where it is told to", async () => {
    const workspace = makeWorkspace();
    const named = [...tiny, "-o", tinyFolder, "--runtime-import", '../"runtime".js'];
    expect(await workspace.run("generate", ...named)).toMatchObject({ code: 0 });
    const text = workspace.read("generated/tiny-sdk/runtime.ts");
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^export \* from .*runtime.*;$/);
    expect(text).not.toContain('from "appwrite-scopes/runtime"');
  });
});

describe("the same catalog gives the same bytes", () => {
  it.each([
    ["whatever was there before", (text: string) => text],
    ["however it is indented", (text: string) => JSON.stringify(JSON.parse(text), null, "\t")],
    ["on one line", (text: string) => JSON.stringify(JSON.parse(text))],
    ["in whatever order", (text: string) => JSON.stringify(reversed(JSON.parse(text)))],
    [
      "with or without a $schema",
      (text: string) => edit(text, '"scopes":', '"$schema": "x", "scopes":'),
    ],
    // What nothing is generated from.
    [
      "whatever it says of a server besides",
      (text: string) => edit(text, '"date": "2026-07-22"', '"date": "2026-07-23", "note": "x"'),
    ],
    [
      "whatever other SDKs it knows",
      (text: string) => edit(text, '"sdks": {}', '"sdks": { "other-sdk": { "1": "1.9.6" } }'),
    ],
  ])("%s", async (_, rewrite) => {
    const workspace = makeWorkspace();
    workspace.write("again.json", rewrite(tinyCatalog));
    await Promise.all([
      workspace.run("generate", ...tiny, "-o", "first/tiny-sdk"),
      workspace.run("generate", ...tiny, "-o", "second/tiny-sdk", "-c", "again.json"),
    ]);
    for (const file of files) {
      expect(workspace.read(`second/${file}`)).toBe(workspace.read(`first/${file}`));
    }
  });
});

/** The same value, with the members of every object and the entries of every list turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe("the command line", () => {
  it.each<[name: string, ...args: string[]]>([
    ["usage-unknown-option", "generate", "--chekc"],
    ["usage-unknown-command", "genrate"],
    ["usage-missing-value", "generate", "--catalog"],
    ["usage-argument-too-many", "generate", "scopes.json"],
  ])("%s ends with 2 and writes nothing", async (name, ...args) => {
    const workspace = makeWorkspace();
    const run = await workspace.run(...args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(workspace.tree("generated")).toEqual({});
  });

  it("explains itself on stdout when asked", async () => {
    const run = await makeWorkspace().run("generate", "--help");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expectGolden("cli/usage-help.txt", run.stdout);
  });
});
