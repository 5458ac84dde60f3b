import { type Command, Option } from "commander";
import type { Finish } from "../exit-code.js";
import { type UpgradeFormat, upgradeFormats } from "./formats.js";

/** What the command line says. */
export interface UpgradeFlags {
  readonly from: string;
  readonly to: string;
  readonly all?: true;
  readonly sdk?: string;
  readonly project?: string;
  readonly catalog?: string;
  readonly format: UpgradeFormat;
  readonly json?: true;
}

/** Adds `appwrite-scopes upgrade` to the program. */
export function addUpgrade(program: Command, finish: Finish): void {
  program
    .command("upgrade")
    .description("say which calls break on another server, and what to grant which key before")
    .requiredOption("--from <release>", "the server before: 1.8.1, 1.8 for its newest, or cloud")
    .requiredOption("--to <release>", "the server after")
    .option("--all", "of all methods of the SDK, whatever a project calls")
    .option(
      "--sdk <release>",
      "what that release of the SDK renames, removes, deprecates and adds, too: 27, or node-appwrite@27.1.0",
    )
    .option("-p, --project <tsconfig>", "of the program of this tsconfig alone")
    .option("-c, --catalog <file>", "a catalog of your own (default: the tool's)")
    .addOption(
      new Option("--format <format>", "how to report").choices(upgradeFormats).default("text"),
    )
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing breaks, and nothing has to be added; 1 something does; 2 could not run.",
    )
    .action(async (options: UpgradeFlags, command: Command) => {
      if (options.json && options.format !== "json") {
        command.error(`error: option '--json' cannot be used with '--format ${options.format}'`);
      }
      const { runUpgrade } = await import("./run.js");
      finish(await runUpgrade(options));
    });
}
