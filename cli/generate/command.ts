import { type Command, Option } from "commander";
import type { Finish } from "../exit-code.js";
import { type TargetOptions, withTargetOptions } from "../target-options.js";

/** What the command line says. */
export interface GenerateFlags extends TargetOptions {
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
      .description("generate a typed client for the installed SDK and your server"),
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
    .action(async (options: GenerateFlags) => {
      const { runGenerate } = await import("./run.js");
      if (options.watch) {
        const { watch } = await import("./watch.js");
        await watch(options, () => runGenerate(options));
      } else await runGenerate(options);
      finish(0);
    });
}
