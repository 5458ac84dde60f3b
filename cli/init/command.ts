import { type Command, Option } from "commander";
import {
  type ImportExtension,
  importExtensions,
} from "../../codegen/src/config/import-extensions.js";
import type { Finish } from "../exit-code.js";

/** What the command line answers; what it leaves open is asked, or decided. */
export interface InitFlags {
  readonly sdk?: string;
  readonly output?: string;
  readonly server?: string;
  readonly spec?: string;
  readonly importExtension?: ImportExtension;
  readonly commit?: boolean;
  readonly scripts?: boolean;
  readonly yes?: true;
}

/** Adds `appwrite-scopes init` to the program. */
export function addInit(program: Command, finish: Finish): void {
  program
    .command("init")
    .description("set a project up: config, scripts and ignore lines")
    .option("--sdk <package>", "the SDK, if several are installed")
    .option(
      "-o, --output <folder>",
      "where to generate (default: generated/appwrite, in src if there is one)",
    )
    .addOption(
      new Option(
        "--server <release>",
        "the server: 1.8.1, 1.8 for its newest, or cloud (default: that of your scopes.json, the one that the folder was generated for, or the release that goes with the SDK)",
      ).conflicts("spec"),
    )
    .option(
      "--spec <file-or-url>",
      "the document of a server that no release describes, which sync reads",
    )
    .addOption(
      new Option(
        "--import-extension <ending>",
        "how relative imports end (default: as tsconfig.json asks for)",
      ).choices(importExtensions),
    )
    .option("--commit", "generated files are committed (default)")
    .option("--no-commit", "generated files are not committed")
    .option("--scripts", "add scripts to package.json (default)")
    .option("--no-scripts", "leave package.json alone")
    .option("-y, --yes", "ask nothing")
    .addHelpText(
      "after",
      "\nWithout a terminal nothing is asked.\nExit codes: 0 done; 2 could not run, nothing was written.",
    )
    .action(async (flags: InitFlags) => {
      const { runInit } = await import("./run.js");
      finish(await runInit(flags));
    });
}
