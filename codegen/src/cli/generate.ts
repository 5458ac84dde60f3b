import { join } from "node:path";
import { type Command, Option } from "commander";
import { type Plan, plan } from "../commands/plan.js";
import { formatNotice } from "../findings/report.js";
import { outputFindings } from "../publish/messages.js";
import { type Published, publish } from "../publish/publish.js";
import { treeDiff } from "../publish/tree-diff.js";
import type { Finish } from "./exit-code.js";
import { answerJson } from "./plan-json.js";
import { catalogChangeLines, countLine, firstSteps, sourceLines } from "./plan-text.js";
import { type TargetOptions, targetsOf, withTargetOptions } from "./targets.js";
import { elapsed, print, say } from "./terminal.js";

interface Options extends TargetOptions {
  readonly diff?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly prune?: true;
  readonly watch?: true;
}

/** Adds `appwrite-scopes generate` to the program. */
export function addGenerate(program: Command, finish: Finish): void {
  withTargetOptions(
    program
      .command("generate")
      .description("generate a typed client from the catalog, for the installed SDK"),
  )
    .option("--prune", "remove generated files that are no longer wanted")
    .option("--dry-run", "write nothing; list the files that would be written")
    .option("--diff", "write nothing; print what would change, as a patch")
    .addOption(
      new Option("--watch", "generate again whenever an input changes").conflicts([
        "diff",
        "dryRun",
        "json",
      ]),
    )
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", "\nExit codes: 0 done; 2 could not run, nothing was written.")
    .action(async (options: Options) => {
      if (options.watch) {
        const { watch } = await import("./watch.js");
        await watch(options, () => run(options));
      } else run(options);
      finish(0);
    });
}

function run(options: Options): void {
  const planned = plan(targetsOf(options));
  const writes = !options.dryRun && !options.diff;
  const published = writes ? publish(planned, options) : undefined;
  if (options.json)
    print(answerJson({ ...planned, findings: notices(planned, options), ...published }));
  else report(planned, options, published);
}

function report(planned: Plan, options: Options, published: Published | undefined): void {
  for (const output of planned.outputs) {
    for (const line of sourceLines(output)) say(line);
    for (const line of catalogChangeLines(output)) say(line);
    if (options.diff)
      for (const file of output.changes) print(treeDiff(output.target.folder, file));
    if (options.dryRun) {
      for (const { file } of output.changes) print(join(output.target.folder, file));
    }
    const isNew =
      published !== undefined &&
      output.changes.length === output.total &&
      output.changes.every(({ because }) => because === "missing");
    if (isNew) for (const line of firstSteps(output)) say(line);
  }
  for (const notice of notices(planned, options)) say(formatNotice(notice));
  for (const file of published?.removed ?? []) say(`${file}: removed`);
  const outcome = published === undefined ? "nothing was written" : "done";
  for (const output of planned.outputs) say(countLine(output));
  say(`${outcome} in ${elapsed()}`);
}

/** Leftovers stop nothing, and stay until somebody says that they may go. */
function notices({ outputs }: Plan, { prune }: Options) {
  if (prune) return [];
  return outputs.flatMap(({ target, orphans }) =>
    orphans.map((file) => outputFindings.orphan(join(target.folder, file))),
  );
}
