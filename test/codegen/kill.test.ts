import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { targetOf } from "../../codegen/src/config/target.js";
import { plan } from "../../codegen/src/publish/plan.js";
import { publish } from "../../codegen/src/publish/publish.js";
import { cli, makeWorkspace, tinyFolder } from "../support/workspace.js";

const publisher = fileURLToPath(new URL("../support/publish-plan.mjs", import.meta.url));

/** Path and text of every file below a folder. */
type Tree = Record<string, string>;

/** Starts a process, kills it so many milliseconds later, and waits until it is gone. */
function kill(args: readonly string[], cwd: string, after: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * So many milliseconds that a whole run takes no more here and now, and mostly more than half of them. They are found by
 * trying: each time is twice the one before.
 *
 * @param reaches - kills a run so many milliseconds after its start, and says whether it came to its end
 */
async function enough(reaches: (after: number) => Promise<boolean>): Promise<number> {
  let after = 1;
  while (!(await reaches(after))) after *= 2;
  return after;
}

/** A folder, of which it can be told which of two trees stands there. */
function watched(folder: string, trees: Readonly<Record<string, Tree>>, texts: () => Tree) {
  const aside = () => readdirSync(dirname(folder)).filter((name) => name.startsWith("."));
  const which = (): string => {
    // Between two renames the old tree is aside, and the next run puts it back.
    if (!existsSync(folder))
      return aside().some((name) => name.endsWith(".old")) ? "aside" : "none";
    const text = JSON.stringify(texts());
    return Object.keys(trees).find((name) => JSON.stringify(trees[name]) === text) ?? "a mixture";
  };
  return { aside, which };
}

/** The old tree and the new one of a client, and how to get from one to the other. */
async function twoTrees() {
  const workspace = makeWorkspace();
  const folder = "out/client";
  const target = targetOf(
    { folder, sdk: "tiny-sdk", importExtension: "js" },
    workspace.dir,
    "the test",
  );
  const [output] = (await plan([target])).outputs;
  if (output === undefined) throw new Error("nothing was planned");
  publish({ outputs: [output] });
  workspace.write(`${folder}/notes.md`, "somebody's own\n");
  const texts = () => textsIn(workspace.tree(folder));
  // Every file differs between the two, as after a change of the catalog.
  const [old, changed] = [texts(), texts()];
  for (const { file } of output.changes) changed[file] += "// new\n";
  const trees = { old, new: changed };
  for (const [name, tree] of Object.entries(trees)) {
    const changes = output.changes.map((change) => ({ ...change, after: tree[change.file] }));
    workspace.write(`${name}.json`, JSON.stringify({ outputs: [{ ...output, changes }] }));
  }
  return {
    dir: workspace.dir,
    ...watched(workspace.path(folder), trees, texts),
    args: (name: string) => [publisher, workspace.path(`${name}.json`)],
    nextRun: () => publish({ outputs: [{ ...output, changes: [] }] }),
  };
}

/** Kills so many runs, each on its way to the tree that is not there, and counts what it finds. */
async function killRuns(turns: number): Promise<Record<string, number>> {
  const { dir, which, aside, args, nextRun } = await twoTrees();
  // How long a run takes depends on what else the machine does, and so changes on the way: a run that came
  // to its end is followed by a shorter time, and one that did not by a longer one.
  let longest = await enough(async (after) => {
    await kill(args("new"), dir, after);
    nextRun();
    return which() === "new";
  });
  const seen: Record<string, number> = { reached: 0, unreached: 0, aside: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const before = which();
    await kill(args(before === "new" ? "old" : "new"), dir, Math.random() * longest);
    const found = which();
    expect(["aside", "new", "old"]).toContain(found);
    const outcome = found === "aside" ? found : found === before ? "unreached" : "reached";
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    longest *= outcome === "reached" ? 0.98 : 1.02;
    nextRun();
    expect(["new", "old"]).toContain(which());
    expect(aside()).toEqual([]);
  }
  return seen;
}

// The part of a run that writes: this is where a moment can be a bad one.
it("a run that is killed leaves the old tree or the new one: 300 random moments of writing", async () => {
  const lanes = await Promise.all([killRuns(150), killRuns(150)]);
  // The moments were spread over the run, or nothing is proved.
  for (const { reached, unreached } of lanes) {
    expect(reached, JSON.stringify(lanes)).toBeGreaterThan(5);
    expect(unreached, JSON.stringify(lanes)).toBeGreaterThan(5);
  }
});

it("and so does the command, killed at 20 random moments", async () => {
  const workspace = makeWorkspace();
  const texts = () => textsIn(workspace.tree(tinyFolder));
  const aside = () => readdirSync(workspace.path("generated")).filter((n) => n.startsWith("."));
  const [catalog, changed] = ["Read users.", "Read all users."].map((text) =>
    workspace.read("scopes.json").replace("Read users.", text),
  ) as [string, string];
  const run = async (text: string) => {
    workspace.write("scopes.json", text);
    expect(await workspace.run("generate")).toMatchObject({ code: 0 });
    expect(aside()).toEqual([]);
    return texts();
  };
  const trees = { new: await run(changed), old: await run(catalog) };
  const { which } = watched(workspace.path(tinyFolder), trees, texts);
  const args = [cli, "generate"];
  workspace.write("scopes.json", changed);
  const longest = await enough(async (after) => {
    await kill(args, workspace.dir, after);
    return which() === "new";
  });
  for (let turn = 0; turn < 20; turn += 1) {
    workspace.write("scopes.json", turn % 2 === 0 ? changed : catalog);
    await kill(args, workspace.dir, Math.random() * longest);
    expect(["old", "new", "aside"]).toContain(which());
  }
  await run(changed);
  expect(which()).toBe("new");
});

it("a tree that was set aside when its run was killed is put back, with all that was in it", async () => {
  const workspace = makeWorkspace();
  await workspace.run("generate");
  workspace.write(`${tinyFolder}/notes.md`, "somebody's own\n");
  const before = workspace.tree("generated");
  // The number of a process that has ended.
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const aside = (kind: string) => workspace.path(`generated/.tiny-sdk.${pid}.${kind}`);
  renameSync(workspace.path(tinyFolder), aside("old"));
  mkdirSync(aside("new"));
  const run = await workspace.run("generate");
  expect(run).toMatchObject({ code: 0 });
  expect(textsIn(workspace.tree("generated"))).toEqual(textsIn(before));
});

/** A workspace's tree without times. */
function textsIn(tree: Record<string, string>): Tree {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, entry]) => entry !== "folder")
      .map(([file, entry]) => [file.split("\\").join("/"), entry.slice(entry.indexOf(" ") + 1)]),
  );
}
