import type { Command } from "commander";
import type { Finish } from "../exit-code.js";
import { type TargetOptions, withTargetOptions } from "../target-options.js";

/** What the command line says. */
export interface CheckFlags extends TargetOptions {
  readonly json?: true;
}

/** Adds `appwrite-scopes check` to the program. */
export function addCheck(program: Command, finish: Finish): void {
  withTargetOptions(
    program
      .command("check")
      .description("write nothing; tell whether every generated file is fresh"),
  )
    .option("--json", "print the outcome as JSON")
    .addHelpText(
      "after",
      "\nExit codes: 0 all fresh; 1 something is missing, stale, edited or left over, or the server at --endpoint is another; 2 could not run.",
    )
    .action(async (options: CheckFlags) => {
      const { runCheck } = await import("./run.js");
      finish(await runCheck(options));
    });
}
