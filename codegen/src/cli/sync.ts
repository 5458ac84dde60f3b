import type { Command } from "commander";
import { configName } from "../config/name.js";
import type { Finish } from "./exit-code.js";

/** What the command line says. */
export interface SyncFlags {
  readonly spec?: string;
  readonly catalog?: string;
  readonly sdk?: string;
  readonly config?: string;
  readonly diff?: true;
  readonly json?: true;
}

/** Adds `appwrite-scopes sync` to the program. */
export function addSync(program: Command, finish: Finish): void {
  program
    .command("sync")
    .description("bring the catalog up to a server's own document")
    .option(
      "--spec <file-or-url>",
      "the server's OpenAPI 3 or Swagger 2 document, whatever the config says; a URL has to be https",
    )
    .option(
      "-c, --catalog <file>",
      "with --spec: the catalog; made if missing (default: scopes.json)",
    )
    .option("--sdk <package>", "with --spec: the SDK, if several are installed")
    .option("--config <file>", `the config; ${configName} here or above if it is not named`)
    .option("--diff", "write nothing; print what would change")
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", "\nExit codes: 0 done; 2 could not run, nothing was written.")
    .action(async (options: SyncFlags) => {
      const { runSync } = await import("./run/sync.js");
      await runSync(options);
      finish(0);
    });
}
