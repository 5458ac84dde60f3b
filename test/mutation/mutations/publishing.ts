import type { Mutation } from "../mutation.js";

const broken = (
  name: string,
  [file, from, to]: readonly [file: string, from: string, to: string],
  test: string,
  only?: string,
): Mutation => ({
  name,
  file: `codegen/src/${file}`,
  from,
  to,
  tests: [`test/${test}.test.ts`],
  build: "tool",
  ...(only === undefined ? {} : { only }),
});

/** How a tree comes onto the disk, and how it is judged there. */
export const publishing: readonly Mutation[] = [
  broken(
    "two outputs may share a folder",
    ["config/target.ts", "if (twins.length > 0)", "if (twins.length > 9)"],
    "config/config",
  ),
  broken(
    "what somebody else wrote is overwritten",
    ["publish/publish.ts", "if (foreign.length > 0) throw new FindingsError(foreign);", ""],
    "codegen/check",
    "never overwritten",
  ),
  broken(
    "trees that were placed stay when a later one fails",
    ["publish/publish.ts", "for (const tree of placed.reverse()) tree.takeBack();", ""],
    "codegen/publish",
  ),
  broken(
    "what was staged is left behind",
    ["publish/publish.ts", "for (const tree of staged) tree.discard();", ""],
    "codegen/kill",
    "20 random",
  ),
  broken(
    "a tree that was set aside is lost",
    ["publish/aside.ts", 'kind === "old" && !existsSync(target)', "false"],
    "codegen/kill",
    "put back",
  ),
  broken(
    "what killed runs have left stays",
    ["publish/aside.ts", "if (pid === process.pid) return true;", "if (pid > 0) return false;"],
    "codegen/kill",
    "put back",
  ),
  broken(
    "a project's own folder may be the output",
    ["publish/output-folder.ts", "if (isProject || isWithin(root, process.cwd()))", "if (false)"],
    "cli/modes",
    "output-project",
  ),
  broken(
    "line ends of Windows are a change",
    ["publish/compare.ts", '.replaceAll("\\r\\n", "\\n")', ""],
    "codegen/check",
    "Windows",
  ),
  broken(
    "an edit by hand is taken for an older catalog",
    ["publish/compare.ts", "else if (header.edited)", "else if (false)"],
    "codegen/check",
    "edit by hand",
  ),
  broken(
    "leftovers are not named",
    ["publish/stale.ts", "...orphans.map(at(outputFindings.orphan)),", ""],
    "codegen/check",
    "no longer wanted",
  ),
  broken(
    "a catalog that is older than its document is fresh",
    ["sync/stale-catalog.ts", "hash === document?.hash", "hash !== undefined"],
    "sync/config",
  ),
];
