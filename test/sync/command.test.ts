import { existsSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type SyncOptions, sync } from "../../codegen/src/commands/sync.js";
import { formatChanges, formatSummary } from "../../codegen/src/sync/report.js";
import { expectGolden } from "../support/golden.js";
import { installRelease } from "../support/releases.js";
import { smallSpec, specFile } from "../support/specs.js";
import { makeWorkspace } from "../support/workspace.js";

/** A project with these releases, and without a catalog. */
function project(...aliases: string[]) {
  const workspace = makeWorkspace();
  rmSync(workspace.path("scopes.json"));
  for (const alias of aliases) installRelease(alias, workspace.dir);
  const run = (spec: string, options: Partial<SyncOptions> = {}) =>
    sync({ spec, catalog: workspace.path("scopes.json"), diff: false, ...options });
  return { ...workspace, sync: run };
}

describe("a project's catalog", () => {
  it("is made, is left alone while nothing changes, and follows the server", async () => {
    const { sync, read, tree } = project("node-appwrite16");
    const made = await sync(specFile("openapi-1.6"));
    expect(made.written).toBe(true);
    expect(read("scopes.json")).toBe(made.text);
    expect(made.catalog.$schema).toBe("./node_modules/appwrite-scopes-cli/scopes.schema.json");
    expect(Object.keys(made.catalog.sdks)).toEqual(["node-appwrite"]);
    const before = tree(".");

    expect(await sync(specFile("openapi-1.6"))).toMatchObject({ written: false });
    expect(tree(".")).toEqual(before);

    const compared = await sync(specFile("openapi-1.8"), { diff: true });
    expect(compared.written).toBe(false);
    expect(tree(".")).toEqual(before);
    expectGolden(
      "sync/from-1.6-to-1.8.txt",
      `${[...formatChanges(compared), ...formatSummary(compared, "scopes.json")].join("\n")}\n`,
    );

    expect(await sync(specFile("openapi-1.8"))).toMatchObject({ written: true });
    expect(read("scopes.json")).toBe(compared.text);
  });

  it("keeps a description that was written by hand", async () => {
    const { sync, read, write } = project("node-appwrite16");
    await sync(specFile("openapi-1.6"));
    const [, own = ""] = /"users.read": .*"description": "(.*?)"/.exec(read("scopes.json")) ?? [];
    write("scopes.json", read("scopes.json").replace(own, "Ours."));
    const { catalog } = await sync(specFile("openapi-1.8"));
    expect(catalog.scopes["users.read"]?.description).toBe("Ours.");
  });
});

describe("the SDK", () => {
  it.each([
    ["none is installed", [], undefined, "sdk-missing"],
    ["several are", ["node-appwrite16", "@appwrite.io/console"], undefined, "sdk-ambiguous"],
    ["another is named", ["node-appwrite16"], "@appwrite.io/console", "sdk-missing"],
    ["a path is named", ["node-appwrite16"], "../node-appwrite", "invalid-name"],
  ])("is asked for where %s", async (_, aliases, sdk, code) => {
    const { sync, tree } = project(...aliases);
    const before = tree(".");
    await expect(sync(specFile("openapi-1.6"), { sdk })).rejects.toThrow(`${code}:`);
    expect(tree(".")).toEqual(before);
  });

  it("is the one that was named of several", async () => {
    const { sync } = project("node-appwrite16", "@appwrite.io/console");
    const { installed } = await sync(specFile("openapi-1.8"), { sdk: "@appwrite.io/console" });
    expect(installed).toMatchObject({ name: "@appwrite.io/console", version: "23.0.0" });
  });

  it.each([
    ["no version", '{"name": "node-appwrite", "types": "index.d.ts"}'],
    [
      "no release as its version",
      '{"name": "node-appwrite", "version": "next", "types": "index.d.ts"}',
    ],
    ["no JSON", "{"],
  ])("is refused where its manifest has %s", async (_, manifest) => {
    const { sync, write } = project();
    write("node_modules/node-appwrite/package.json", manifest);
    write("node_modules/node-appwrite/index.d.ts", "");
    await expect(sync(specFile("openapi-1.6"))).rejects.toThrow("sdk-broken:");
  });
});

describe("input that is unsound leaves the project as it was", () => {
  it.each([
    ["a document that is missing", "spec.json", "spec-unreadable"],
    ["a folder", "node_modules", "spec-unreadable"],
    ["a device", "/dev/null", "spec-unreadable"],
    ["an address without encryption", "http://127.0.0.1:9/spec.json", "spec-not-https"],
  ])("%s", async (_, spec, code) => {
    const { sync, tree, path } = project("node-appwrite16");
    const before = tree(".");
    const source = /^\/|:/.test(spec) ? spec : path(spec);
    await expect(sync(source)).rejects.toThrow(`${code}:`);
    expect(tree(".")).toEqual(before);
  });

  it("a document of more than 64 MiB", async () => {
    const { sync, path } = project("node-appwrite16");
    writeFileSync(path("spec.json"), "");
    truncateSync(path("spec.json"), 64 * 1024 * 1024 + 1);
    await expect(sync(path("spec.json"))).rejects.toThrow("spec-too-large:");
    expect(existsSync(path("scopes.json"))).toBe(false);
  });

  it("a catalog that is broken", async () => {
    const { sync, write, tree } = project("node-appwrite16");
    write("scopes.json", "{");
    const before = tree(".");
    await expect(sync(specFile("openapi-1.6"))).rejects.toThrow("catalog-not-json:");
    expect(tree(".")).toEqual(before);
  });

  it("a document of fifty megabytes is read all the same", async () => {
    const { sync, path, write } = project("node-appwrite16");
    const filler = Array.from({ length: 50 }, (_, n) => [`part${n}`, "x".repeat(1024 * 1024)]);
    write("spec.json", JSON.stringify({ ...smallSpec(), filler: Object.fromEntries(filler) }));
    expect(await sync(path("spec.json"))).toMatchObject({ written: true });
  });
});
