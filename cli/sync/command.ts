import type { Command } from "commander";
import { configName } from "../../codegen/src/config/name.js";
import { documentExample, documentsAddress } from "../../codegen/src/spec/published.js";
import type { Finish } from "../exit-code.js";

/** What the command line says. */
export interface SyncFlags {
  readonly spec?: string;
  readonly catalog?: string;
  readonly config?: string;
  readonly save?: boolean;
  readonly diff?: true;
  readonly json?: true;
}

/** Adds `appwrite-scopes sync` to the program. */
export function addSync(program: Command, finish: Finish): void {
  program
    .command("sync")
    .description(
      "make a catalog from a server's own document, for a server that no release describes",
    )
    .option(
      "--spec <file-or-url>",
      "the server's OpenAPI 3 or Swagger 2 document, whatever the config says; a URL has to be https",
    )
    .option(
      "-c, --catalog <file>",
      "with --spec: the catalog; made if missing (default: scopes.json)",
    )
    .option(
      "--save",
      "with --spec: write the document into the config, so that it need not be named again",
    )
    .option("--no-save", "with --spec: don't ask whether to")
    .option("--config <file>", `the config; ${configName} here or above if it is not named`)
    .option("--diff", "write nothing; print all that would change")
    .option("--json", "print the outcome as JSON")
    .addHelpText(
      "after",
      `\nAppwrite's documents are at ${documentsAddress}:\n  appwrite-scopes sync --spec ${documentExample}\n\nExit codes: 0 done; 2 could not run, nothing was written.`,
    )
    .action(async (options: SyncFlags, command: Command) => {
      // Said by hand: to the parser, --no-save would be in conflict as well.
      if (options.save && options.diff) {
        command.error("error: option '--save' cannot be used with option '--diff'");
      }
      const { runSync } = await import("./run.js");
      await runSync(options);
      finish(0);
    });
}
