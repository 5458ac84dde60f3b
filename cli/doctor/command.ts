import type { Command } from "commander";
import type { Finish } from "../exit-code.js";
import { endpointOption, serverOption } from "../target-options.js";

/** What the command line says beside the error. */
export interface DoctorFlags {
  readonly server?: string;
  readonly endpoint?: string;
  readonly catalog?: string;
}

/** Adds `appwrite-scopes doctor` to the program. */
export function addDoctor(program: Command, finish: Finish): void {
  program
    .command("doctor")
    .description("say what a refusal by the server means, and what to do about it")
    .argument(
      "[error]",
      "the error's text, or a file with it (default: standard input); a stack trace, a log, an answer's body",
    )
    .addOption(serverOption("the one that the error tells of"))
    .addOption(endpointOption())
    .option("-c, --catalog <file>", "a catalog of your own (default: the tool's)")
    .addHelpText(
      "after",
      "\nExit codes: 1 the input has such a refusal, which was explained; 2 it has none, or could not be read.",
    )
    .action(async (error: string | undefined, options: DoctorFlags) => {
      const { runDoctor } = await import("./run.js");
      await runDoctor(error, options);
      finish(1);
    });
}
