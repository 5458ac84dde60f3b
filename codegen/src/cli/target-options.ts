import { type Command, Option } from "commander";
import { type ImportExtension, importExtensions } from "../config/import-extensions.js";
import { configName } from "../config/name.js";

/** What the command line says of outputs. */
export interface TargetOptions {
  readonly config?: string;
  readonly output?: string;
  readonly catalog?: string;
  readonly sdk?: string;
  readonly importExtension?: ImportExtension;
  readonly runtimeImport?: string;
}

/** Adds the options that say what is generated, and from what. */
export function withTargetOptions(command: Command): Command {
  return command
    .option("--config <file>", `the config; ${configName} here or above if it is not named`)
    .option("-o, --output <folder>", "generate into this folder, whatever the config says")
    .option("-c, --catalog <file>", "with --output: the catalog (default: scopes.json)")
    .option("--sdk <package>", "with --output: the SDK, if the catalog has several")
    .addOption(
      new Option(
        "--import-extension <ending>",
        "with --output: how relative imports end (default: as tsconfig.json asks for)",
      ).choices(importExtensions),
    )
    .option(
      "--runtime-import <module>",
      "with --output: where the run time is imported from (default: appwrite-scopes/runtime)",
    );
}
