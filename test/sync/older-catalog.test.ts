import { readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { installRelease } from "../support/releases.js";
import { operation, smallSpec } from "../support/specs.js";
import { makeWorkspace } from "../support/workspace.js";

/** A catalog of version 1 of which parts are the user's own; the rest is as it shipped. */
const older = readFileSync(new URL("../fixtures/older-scopes.json", import.meta.url), "utf8");

/** A user's project that has stood since version 1. */
function project(catalog = older) {
  const workspace = makeWorkspace();
  rmSync(workspace.path("node_modules/tiny-sdk"), { recursive: true });
  installRelease("node-appwrite16", workspace.dir);
  workspace.write("scopes.json", catalog);
  workspace.write(configName, '{ "outputs": [{ "folder": "client", "catalog": "scopes.json" }] }');
  workspace.write("src/main.ts", 'export { Client } from "node-appwrite";\n');
  workspace.write("tsconfig.json", '{ "compilerOptions": { "module": "nodenext" } }');
  const paths = {
    "/users": {
      get: operation("users", "list", "users.read"),
      post: operation("users", "create", "users.write"),
    },
    "/teams": { get: operation("teams", "list", "teams.read") },
    "/galaxies": { get: operation("galaxies", "list", "galaxies.read") },
    "/documents": { get: operation("databases", "list", "documents.read") },
  };
  const spec = { ...smallSpec(paths), info: { title: "Ours", version: "1.6.2" } };
  workspace.write("spec.json", JSON.stringify(spec));
  return workspace;
}

const sync = ["sync", "--spec", "spec.json", "--no-save"];

describe("sync takes a catalog of version 1 over", () => {
  it("with all that was the user's own, and nothing that the document lacks", async () => {
    const { run, read } = project();
    const synced = await run(...sync);
    expect(synced).toMatchObject({ code: 0, stdout: "" });
    expectGolden("sync/version-1.txt", synced.stderr);
    const { $schema, version, servers, sdks, scopes, routes } = JSON.parse(read("scopes.json"));
    const { scopes: before } = JSON.parse(older);
    expect({ $schema, version, sdks }).toEqual({
      $schema: "./node_modules/appwrite-scopes-cli/scopes.schema.json",
      version: 2,
      sdks: {},
    });
    expect(Object.keys(servers)).toEqual(["1.6.2"]);
    const on = <Value>(value: Value) => ({ "1.6.2": value });
    expect(scopes).toEqual({
      // As it ships for 1.6, where nothing has taken its place yet.
      "documents.read": {
        grantedTo: on(["project"]),
        heldBy: on(["guest", "session"]),
        category: "Databases",
        description: before["documents.read"].description,
      },
      // A scope of their own, with their own holders.
      "galaxies.read": {
        grantedTo: on(["organization"]),
        heldBy: on(["guest"]),
        category: "Ours",
        description: "Look at the galaxies that our fork adds.",
      },
      // Their own kinds of key.
      "teams.read": {
        grantedTo: on(["organization", "project"]),
        heldBy: on(["session"]),
        category: "Auth",
        description: before["teams.read"].description,
      },
      // Their own words.
      "users.read": {
        grantedTo: on(["project"]),
        category: "Auth",
        description: "Read the people of our company.",
      },
      "users.write": {
        grantedTo: on(["project"]),
        category: "Auth",
        description: before["users.write"].description,
      },
    });
    expect(Object.keys(routes)).toEqual([
      "GET /documents",
      "GET /galaxies",
      "GET /teams",
      "GET /users",
      "POST /users",
    ]);
  });

  it("with the grants of the document's server, even if every description is another", async () => {
    const parsed = JSON.parse(older);
    for (const scope of Object.values<{ description: string }>(parsed.scopes)) {
      scope.description = "In words of ours.";
    }
    const { run, read } = project(JSON.stringify(parsed));
    const { code, stderr } = await run(...sync);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Appwrite 1\.6\.2 has (?:[a-z.]+, )*rows\.read[,;]/);
    const { scopes } = JSON.parse(read("scopes.json"));
    expect(scopes).not.toHaveProperty(["rows.read"]);
    expect(scopes["documents.read"]).toEqual({
      grantedTo: { "1.6.2": ["project"] },
      heldBy: { "1.6.2": ["guest", "session"] },
      category: "Databases",
      description: "In words of ours.",
    });
  });

  it("once: it is of this version then, and a client can be generated", async () => {
    const { run } = project();
    await run(...sync);
    expect((await run(...sync)).stderr).toContain("scopes.json: up to date");
    expect(await run("generate")).toMatchObject({ code: 0 });
    expect(await run("check")).toMatchObject({ code: 0 });
  });

  it("with --diff as well, and writes nothing", async () => {
    const { run, tree } = project();
    const before = tree(".");
    const { stdout } = await run(...sync, "--diff");
    expect(stdout).toContain("  - rows.read: project, held by guest | session\n");
    expect(stdout).toContain("  + GET /galaxies: galaxies.read\n");
    expect(tree(".")).toEqual(before);
  });

  it.each<[title: string, from: string, to: string]>([
    ["a kind of key", '"kinds": ["organization"]', '"kinds": ["team"]'],
    ["a scope's name", '"galaxies.read": {', '"__proto__": {'],
    ["a caller", '"guest": {', '"nobody": {'],
    ["a route", '"path": "/users", "anyOf": ["users.read"]', '"path": "users", "anyOf": []'],
  ])("unless a part of it can't be understood: %s", async (_, from, to) => {
    const { run, tree } = project(edit(older, from, to));
    const before = tree(".");
    const { code, stderr } = await run(...sync);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^scopes\.json:\d+:\d+ error (?:catalog-version|invalid-name)$/m);
    expect(tree(".")).toEqual(before);
  });
});

describe("everything else refuses it, says how to go on, and writes nothing", () => {
  it.each([
    ["generate"],
    ["check"],
    ["audit"],
    ["explain", "users.read"],
    ["generate", "--output", "client"],
  ])("%s %s %s", async (...args) => {
    const { run, tree } = project();
    const before = tree(".");
    const { code, stdout, stderr } = await run(...args.filter((arg) => arg !== undefined));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("scopes.json:1:1 error catalog-version\n");
    expect(stderr).toContain("run appwrite-scopes sync with that document");
    expect(tree(".")).toEqual(before);
  });
});
