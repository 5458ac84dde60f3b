import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configName } from "../../codegen/src/config/name.js";
import { type SyncOptions, sync } from "../../codegen/src/sync/sync.js";
import { expectGolden } from "../support/golden.js";
import { carriedSpec, publishedNames, smallSpec, specFile } from "../support/specs.js";
import { makeWorkspace, tinyCatalog } from "../support/workspace.js";

/** A project without SDK, config and catalog: nothing of them is needed. */
function project() {
  const workspace = makeWorkspace();
  for (const file of ["scopes.json", configName, "node_modules"])
    rmSync(workspace.path(file), { recursive: true });
  const run = (spec: string, options: Partial<SyncOptions> = {}) =>
    sync({ spec, catalog: workspace.path("scopes.json"), diff: false, ...options });
  return { ...workspace, sync: run };
}

describe("a project's catalog", () => {
  it("is made, is left alone while nothing changes, and follows the server", async () => {
    const { sync, read, tree } = project();
    const made = await sync(specFile("openapi-1.6"));
    expect(made).toMatchObject({ written: true, isUpToDate: false, server: "1.6.2" });
    expect(read("scopes.json")).toBe(made.text);
    const before = tree(".");

    expect(await sync(specFile("openapi-1.6"))).toMatchObject({ written: false, isUpToDate: true });
    expect(tree(".")).toEqual(before);

    const compared = await sync(specFile("openapi-1.8"), { diff: true });
    expect(compared).toMatchObject({ written: false, isUpToDate: false });
    expect(tree(".")).toEqual(before);

    expect(await sync(specFile("openapi-1.8"))).toMatchObject({ written: true });
    expect(read("scopes.json")).toBe(compared.text);
  });

  it("keeps a description that was written by hand", async () => {
    const { sync, read, write } = project();
    await sync(specFile("openapi-1.6"));
    const [, own = ""] = /"users.read": .*"description": "(.*?)"/.exec(read("scopes.json")) ?? [];
    write("scopes.json", read("scopes.json").replace(own, "Ours."));
    const { catalog } = await sync(specFile("openapi-1.8"));
    expect(catalog.scopes["users.read"]?.description).toBe("Ours.");
  });
});

describe("what a user reads", () => {
  const lines = (text: string) => text.trimEnd().split("\n");

  it.each(publishedNames)("of %s fits a screen", async (name) => {
    const { run, write } = project();
    write(`${name}.json`, readFileSync(carriedSpec(name)));
    const made = await run("sync", "--spec", `${name}.json`);
    expect(made).toMatchObject({ code: 0, stdout: "" });
    expectGolden(`sync/${name}.txt`, made.stderr);
    expect(lines(made.stderr).length).toBeLessThanOrEqual(20);
  });

  it.each(publishedNames)("of %s fits a screen, where another came before", async (name) => {
    const { run, write } = project();
    const before = name === "server-1.4" ? "console-1.8" : "server-1.4";
    for (const file of [before, name] as const)
      write(`${file}.json`, readFileSync(carriedSpec(file)));
    await run("sync", "--spec", `${before}.json`);
    const { code, stderr } = await run("sync", "--spec", `${name}.json`);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^ {2}… and \d+ more lines; --diff shows them all/m);
    expect(lines(stderr).length).toBeLessThanOrEqual(20);
  });

  it("is at most a screen as well, where a document has a thousand things to tell", async () => {
    const { run, write } = project();
    const paths = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [
        `/path${n}`,
        { get: { "x-appwrite": { scope: `own${n}.read` } }, put: { "x-appwrite": {} } },
      ]),
    );
    write("spec.json", JSON.stringify(smallSpec(paths)));
    const { code, stderr } = await run("sync", "--spec", "spec.json");
    expect(code).toBe(0);
    expectGolden("sync/thousand-notices.txt", stderr);
    expect(lines(stderr).length).toBeLessThanOrEqual(20);
  });

  it("with --diff is all of it, as data, and nothing is written", async () => {
    const { run, write, tree } = project();
    for (const name of ["openapi-1.6", "openapi-1.8"])
      write(`${name}.json`, readFileSync(specFile(name)));
    await run("sync", "--spec", "openapi-1.6.json");
    const before = tree(".");
    const diff = await run("sync", "--spec", "openapi-1.8.json", "--diff");
    expectGolden("sync/from-1.6-to-1.8.txt", diff.stdout + diff.stderr);
    expect(diff.code).toBe(0);
    expect(tree(".")).toEqual(before);
  });

  it("where nothing changes is that", async () => {
    const { run, write } = project();
    write("spec.json", readFileSync(specFile("openapi-1.6")));
    await run("sync", "--spec", "spec.json");
    const again = await run("sync", "--spec", "spec.json");
    expectGolden("sync/up-to-date.txt", again.stderr);
    expect(again).toMatchObject({ code: 0, stdout: "" });
  });

  it("with --json is one line of data", async () => {
    const { run, write, read } = project();
    write("spec.json", readFileSync(specFile("openapi-1.6")));
    const { code, stdout, stderr } = await run("sync", "--spec", "spec.json", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toHaveLength(2);
    const { catalogs } = JSON.parse(stdout);
    expect(catalogs).toMatchObject([
      {
        catalog: "scopes.json",
        server: "1.6.2",
        document: { title: "Appwrite", version: "1.6.2", source: "spec.json" },
        routes: { removed: [], changed: [] },
        notices: [],
        written: true,
      },
    ]);
    expect(catalogs[0].routes.added).toHaveLength(
      Object.keys(JSON.parse(read("scopes.json")).routes).length,
    );
  });

  it("says where Appwrite's documents are", async () => {
    const { stdout } = await project().run("sync", "--help");
    expectGolden("cli/usage-sync.txt", stdout);
    expect(stdout).toContain("https://github.com/appwrite/specs/");
  });
});

describe("input that is unsound leaves the project as it was", () => {
  it.each([
    ["a document that is missing", "spec.json", "spec-unreadable"],
    ["a folder", ".", "spec-unreadable"],
    ["a device", "/dev/null", "spec-unreadable"],
    ["an address without encryption", "http://127.0.0.1:9/spec.json", "spec-not-https"],
  ])("%s", async (_, spec, code) => {
    const { sync, tree, path } = project();
    const before = tree(".");
    const source = /^\/|:/.test(spec) ? spec : path(spec);
    await expect(sync(source)).rejects.toThrow(`${code}:`);
    expect(tree(".")).toEqual(before);
  });

  it("a document of more than 64 MiB", async () => {
    const { sync, path } = project();
    writeFileSync(path("spec.json"), "");
    truncateSync(path("spec.json"), 64 * 1024 * 1024 + 1);
    await expect(sync(path("spec.json"))).rejects.toThrow("spec-too-large:");
    expect(existsSync(path("scopes.json"))).toBe(false);
  });

  it("a catalog that is broken", async () => {
    const { sync, write, tree } = project();
    write("scopes.json", "{");
    const before = tree(".");
    await expect(sync(specFile("openapi-1.6"))).rejects.toThrow("catalog-not-json:");
    expect(tree(".")).toEqual(before);
  });

  it("a catalog of several servers", async () => {
    const { run, write, tree } = project();
    write("spec.json", readFileSync(specFile("openapi-1.6")));
    write("scopes.json", tinyCatalog.replace('"servers": {', '"servers": {\n    "1.8.1": {},'));
    const before = tree(".");
    const refused = await run("sync", "--spec", "spec.json");
    expectGolden("sync/catalog-several-servers.txt", refused.stderr);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(tree(".")).toEqual(before);
  });

  it("a document of fifty megabytes is read all the same", async () => {
    const { sync, path, write } = project();
    const filler = Array.from({ length: 50 }, (_, n) => [`part${n}`, "x".repeat(1024 * 1024)]);
    write("spec.json", JSON.stringify({ ...smallSpec(), filler: Object.fromEntries(filler) }));
    expect(await sync(path("spec.json"))).toMatchObject({ written: true });
  });
});
