import type { Command } from "commander";
import type { Finish } from "../exit-code.js";
import { endpointOption, serverOption } from "../target-options.js";

/** What the command line says beside the subject. */
export interface ExplainFlags {
  readonly without?: string;
  readonly project?: string;
  readonly server?: string;
  readonly endpoint?: string;
  readonly catalog?: string;
}

/** Adds `appwrite-scopes explain` to the program. */
export function addExplain(program: Command, finish: Finish): void {
  program
    .command("explain")
    .description(
      "explain what a scope is needed for, what a service, a method or a route needs, or what a line calls",
    )
    .argument(
      "[subject]",
      "a scope (users.read), a service (users), a method (users.list), a route ('POST /users') or a line (src/main.ts:12)",
    )
    .option("--without <scope>", "show the calls that break if the scope is taken away")
    .option("-p, --project <tsconfig>", "explain the program of this tsconfig alone")
    .addOption(serverOption())
    .addOption(endpointOption())
    .option(
      "-c, --catalog <file>",
      "a catalog of your own (default: scopes.json, or else the tool's)",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 explained; 2 there is no such subject, or it could not run.",
    )
    .action(async (subject: string | undefined, options: ExplainFlags) => {
      const { runExplain } = await import("./run.js");
      await runExplain(subject, options);
      finish(0);
    });
}
