import { mkdirSync, renameSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { placesIn } from "../support/refusal.js";
import { makeWorkspace, tinyCatalog, tinyFolder, type Workspace } from "../support/workspace.js";

const tree = tinyFolder;
const users = `${tree}/services/users.ts`;
const teams = `${tree}/services/teams.ts`;

const files = ["callers", "client", "grants", "index", "methods", "runtime", "scopes", "server"]
  .concat("services/teams", "services/users", "verify")
  .map((name) => `${tree}/${name}.ts`);

let workspace: Workspace;

beforeEach(async () => {
  workspace = makeWorkspace();
  expect(await workspace.run("generate")).toMatchObject({ code: 0 });
});

/** Checks twice, in case the first check mended what it found, and that nothing was touched. */
async function expectStale(golden: string, files: readonly string[]): Promise<void> {
  const before = workspace.tree(".");
  const first = await workspace.run("check");
  expectGolden(`cli/${golden}.txt`, first.stderr);
  expect(first).toMatchObject({ code: files.length === 0 ? 0 : 1, stdout: "" });
  expect(placesIn(first.stderr)).toEqual([...files].sort());
  expect(await workspace.run("check")).toEqual(first);
  expect(workspace.tree(".")).toEqual(before);
}

describe("check finds what is not fresh", () => {
  it("a fresh tree is fresh", () => expectStale("check-fresh", []));

  it("a missing file", async () => {
    rmSync(workspace.path(users));
    await expectStale("check-missing", [users]);
  });

  it("no tree at all", async () => {
    rmSync(workspace.path("generated"), { recursive: true });
    await expectStale("check-nothing", files);
  });

  it("an edit by hand", async () => {
    workspace.write(users, edit(workspace.read(users), "type Known = ", "type Known = any & "));
    await expectStale("check-edited", [users]);
  });

  it("an edit of the head", async () => {
    const another = (digit: string) => (digit === "0" ? "1" : "0");
    workspace.write(users, workspace.read(users).replace(/(?<=, body )./, another));
    workspace.write(
      teams,
      workspace.read(teams).replace(/(?<=catalog )[0-9a-f](?=.*, body)/, another),
    );
    await expectStale("check-edited-head", [tree, users]);
  });

  it("a change of the catalog", async () => {
    workspace.write("scopes.json", edit(tinyCatalog, "Read users.", "Read all users."));
    await expectStale("check-catalog-changed", [tree]);
  });

  it("another option", async () => {
    const run = await workspace.run(
      "check",
      "-o",
      tree,
      "--sdk",
      "tiny-sdk",
      "--import-extension",
      "js",
      "--runtime-import",
      "../runtime.js",
    );
    expectGolden("cli/check-option-changed.txt", run.stderr);
    expect(run.code).toBe(1);
    expect(placesIn(run.stderr)).toEqual([`${tree}/runtime.ts`]);
  });

  it("several of them in one run", async () => {
    rmSync(workspace.path(users));
    workspace.write(teams, `${workspace.read(teams)}\n`);
    workspace.write(`${tree}/index.ts`, "export {};\n");
    renameSync(workspace.path(`${tree}/client.ts`), workspace.path(`${tree}/clients.ts`));
    const more = ["client", "clients", "index"].map((name) => `${tree}/${name}.ts`);
    await expectStale("check-several", [users, teams, ...more]);
  });
});

describe("what version control does to line ends is no fault", () => {
  it("a tree with line ends of Windows is fresh, and is left alone", async () => {
    for (const file of files) {
      workspace.write(file, workspace.read(file).replaceAll("\n", "\r\n"));
    }
    await expectStale("check-fresh", []);
    const before = workspace.tree("generated");
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    expect(workspace.tree("generated")).toEqual(before);
  });
});

describe("what somebody else wrote is never overwritten", () => {
  it.each([
    ["foreign-file", () => workspace.write(users, "// my own\n")],
    ["foreign-empty-file", () => workspace.write(users, "")],
    ["foreign-folder", () => [rmSync(workspace.path(users)), mkdirSync(workspace.path(users))]],
  ])("%s", async (name, put) => {
    put();
    rmSync(workspace.path(teams));
    const before = workspace.tree(".");
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(placesIn(run.stderr)).toEqual([users]);
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(workspace.tree(".")).toEqual(before);
    await expectStale(`${name}-check`, [users, teams]);
  });

  it("files beside ours are nobody's business", async () => {
    workspace.write(`${tree}/mine.ts`, "// my own\n");
    workspace.write(`${tree}/notes.md`, "mine\n");
    mkdirSync(workspace.path(`${tree}/folder.ts`));
    await expectStale("check-fresh", []);
  });
});

describe("a generated file that is no longer wanted", () => {
  const orphan = `${tree}/services/locale.ts`;

  it("is named, and stays", async () => {
    workspace.write(orphan, workspace.read(users));
    await expectStale("orphan-check", [orphan]);
    const before = workspace.tree("generated");
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expectGolden("cli/orphan.txt", run.stderr);
    expect(workspace.tree("generated")).toEqual(before);
  });

  it("is known with line ends of Windows too", async () => {
    workspace.write(orphan, workspace.read(users).replaceAll("\n", "\r\n"));
    await expectStale("orphan-check", [orphan]);
  });
});

it("check refuses bad input as generating does", async () => {
  workspace.write("scopes.json", "{");
  const run = await workspace.run("check");
  const generated = await workspace.run("generate");
  // What never writes does not say that it has not.
  expect(generated).toEqual({ ...run, stderr: `${run.stderr.trimEnd()}; nothing was written\n` });
  expect(run.code).toBe(2);
});
