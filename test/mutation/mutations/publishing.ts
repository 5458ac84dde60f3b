import { type Mutation, ofTool } from "../mutation.js";

/** How a tree comes onto the disk, and how it is judged there. */
export const publishing: readonly Mutation[] = [
  ofTool(
    "two outputs may share a folder",
    ["codegen/src/config/target.ts", "if (findings.length > 0)", "if (findings.length > 9)"],
    "config/config",
  ),
  ofTool(
    "a set-up forgets which server the client was generated for",
    ["cli/init/init.ts", "{ named, before, sdk }", "{ named, before: named && before, sdk }"],
    "cli/init",
    "keeps to the server of what was generated before",
  ),
  ofTool(
    "what somebody else wrote is overwritten",
    [
      "codegen/src/publish/publish.ts",
      "if (foreign.length > 0) throw new FindingsError(foreign);",
      "",
    ],
    "codegen/check",
    "never overwritten",
  ),
  ofTool(
    "trees that were placed stay when a later one fails",
    ["codegen/src/publish/publish.ts", "for (const tree of placed.reverse()) tree.takeBack();", ""],
    "codegen/publish",
  ),
  ofTool(
    "what was staged is left behind",
    ["codegen/src/publish/publish.ts", "for (const tree of staged) tree.discard();", ""],
    "codegen/kill",
    "20 random",
  ),
  ofTool(
    "a folder that can't be made is said in the system's words",
    ["codegen/src/publish/messages.ts", '["ENOENT", "nothing can be made in its folder"],', ""],
    "cli/no-such-place",
    "it is said at once",
  ),
  ofTool(
    "a failed write names a file that nobody has heard of",
    ["codegen/src/publish/messages.ts", "const [, reason = message]", "const [reason = message]"],
    "cli/no-such-place",
    "without the name",
  ),
  ofTool(
    "what could not be staged is removed all the same",
    ["codegen/src/publish/aside.ts", "if (existsSync(path)) rmSync(", "rmSync("],
    "cli/no-such-place",
    "without the name",
  ),
  ofTool(
    "a tree that was set aside is lost",
    ["codegen/src/publish/aside.ts", 'kind === "old" && !existsSync(target)', "false"],
    "codegen/kill",
    "put back",
  ),
  ofTool(
    "what killed runs have left stays",
    [
      "codegen/src/publish/aside.ts",
      "if (pid === process.pid) return true;",
      "if (pid > 0) return false;",
    ],
    "codegen/kill",
    "put back",
  ),
  ofTool(
    "a project's own folder may be the output",
    [
      "codegen/src/publish/output-folder.ts",
      "if (isProject || isWithin(root, process.cwd()))",
      "if (false)",
    ],
    "cli/modes",
    "output-project",
  ),
  ofTool(
    "line ends of Windows are a change",
    ["codegen/src/publish/compare.ts", '.replaceAll("\\r\\n", "\\n")', ""],
    "codegen/check",
    "Windows",
  ),
  ofTool(
    "an edit by hand is taken for an older catalog",
    ["codegen/src/publish/compare.ts", "else if (header.edited)", "else if (false)"],
    "codegen/check",
    "edit by hand",
  ),
  ofTool(
    "leftovers are not named",
    ["codegen/src/publish/stale.ts", "...orphans.map(at(outputFindings.orphan)),", ""],
    "codegen/check",
    "no longer wanted",
  ),
  ofTool(
    "a catalog that is older than its document is fresh",
    ["codegen/src/sync/stale-catalog.ts", "hash === document?.hash", "hash !== undefined"],
    "sync/config",
  ),
  ofTool(
    "what is signalled while --watch generates is not heard",
    ["cli/generate/watch.ts", "    if (end.signal.aborted) return;\n", ""],
    "cli/watch",
  ),
  ofTool(
    "the compiler is loaded for a catalog that is not sound",
    [
      "codegen/src/publish/plan.ts",
      'import type { OutputPlan } from "./output-plan.js";',
      'import "./output-plan.js";\nimport type { OutputPlan } from "./output-plan.js";',
    ],
    "cli/compiler-loading",
  ),
];
