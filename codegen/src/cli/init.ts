import { type Command, Option } from "commander";
import { type ImportExtension, importExtensions } from "../config/import-extensions.js";
import type { Finish } from "./exit-code.js";

/** What the command line answers; what it leaves open is asked, or decided. */
export interface InitFlags {
  readonly sdk?: string;
  readonly output?: string;
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
    .description("set a project up: config, catalog, scripts and ignore lines")
    .option("--sdk <package>", "the SDK, if several are installed")
    .option("-o, --output <folder>", "where to generate (default: src/generated/appwrite)")
    .option("--spec <file-or-url>", "the server's own document, which sync reads")
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
      const { runInit } = await import("./run/init.js");
      finish(await runInit(flags));
    });
}
