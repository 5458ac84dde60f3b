import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { expectGolden } from "../support/golden.js";
import { edit } from "../support/marked-text.js";
import { placesIn } from "../support/refusal.js";
import {
  cli,
  makeWorkspace,
  runProcess,
  tinyCatalog,
  tinyFolder as tree,
} from "../support/workspace.js";

describe("a tree that can't be written whole is not written at all", () => {
  it.each([
    ["unwritable-output", "generated", tree],
    ["unwritable-sdk-folder", tree, tree],
    ["unwritable-services", `${tree}/services`, `${tree}/services/teams.ts`],
  ])("%s: a file stands where a folder is wanted", async (name, file, place) => {
    const workspace = makeWorkspace();
    workspace.write(file, "in the way\n");
    const before = workspace.tree(".");
    const run = await workspace.run("generate");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden(`cli/${name}.txt`, run.stderr);
    expect(placesIn(run.stderr)).toEqual([place]);
    expect(workspace.tree(".")).toEqual(before);
    expect(await workspace.run("check")).toMatchObject({ code: 1, stdout: "" });
  });

  // A limit on the size of files does what a full disk does: a write ends early, the next one fails.
  it.runIf(process.platform !== "win32")("a disk that is full", async () => {
    const workspace = makeWorkspace();
    const limited = (blocks: number) =>
      runProcess(
        "sh",
        ["-c", `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, cli, "generate"],
        workspace.dir,
      );
    const before = workspace.tree(".");
    const full = await limited(4);
    expect(full).toMatchObject({ code: 2, stdout: "" });
    expectGolden("cli/unwritable-full-disk.txt", full.stderr);
    expect(workspace.tree(".")).toEqual(before);

    expect(await limited(1000)).toMatchObject({ code: 0 });
    const whole = workspace.tree(".");
    workspace.write("scopes.json", edit(tinyCatalog, "Read users.", "Read all users."));
    expect(await limited(4)).toMatchObject({ code: 2 });
    expect(workspace.tree("generated")).toEqual(subtree(whole, "generated/"));
  });

  // What something is mounted on can't be renamed: the last tree is staged, and can't take its place.
  it("takes back the trees that were in place already when a later one fails", async () => {
    const workspace = makeWorkspace();
    const outputs = ["a", "new/b", "c"].map((folder) => ({
      folder,
      sdk: "tiny-sdk",
      importExtension: "js",
    }));
    workspace.write(
      "appwrite-scopes.config.json",
      JSON.stringify({ outputs: [outputs[0], outputs[2]] }),
    );
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    workspace.write("appwrite-scopes.config.json", JSON.stringify({ outputs }));
    workspace.write("scopes.json", edit(tinyCatalog, "Read users.", "Read all users."));
    const before = workspace.tree(".");
    const mounted = 'mount --bind c c && exec "$0" "$@"';
    const args = ["-rm", "sh", "-c", mounted, process.execPath, cli, "generate"];
    const run = await runProcess("unshare", args, workspace.dir);
    expectGolden("cli/unwritable-mounted.txt", run.stderr);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(workspace.tree(".")).toEqual(before);
  });

  it("takes back the files that were in place already when a later one fails", () => {
    const workspace = makeWorkspace();
    const want = (name: string) => ({ file: workspace.path(name), text: "new\n" });
    workspace.write("out/a.ts", "old\n");
    mkdirSync(workspace.path("out/c.ts"));
    const files = [want("out/a.ts"), want("out/new/b.ts"), want("out/c.ts"), want("out/d.ts")];
    expect(() => publishFiles(files)).toThrow(/a folder stands in its place/);
    expect(Object.keys(workspace.tree("out"))).toEqual(["a.ts", "c.ts"]);
    expect(workspace.read("out/a.ts")).toBe("old\n");
  });
});

const subtree = (tree: Record<string, string>, folder: string) =>
  Object.fromEntries(
    Object.entries(tree)
      .filter(([file]) => file.startsWith(folder))
      .map(([file, entry]) => [file.slice(folder.length), entry]),
  );
