import { type Command, Option } from "commander";
import { configFindings } from "../config/messages.js";
import { configName, findConfig } from "../config/read.js";
import { type ImportExtension, importExtensions } from "../config/schema.js";
import { readTargets, type Target, targetOf } from "../config/target.js";
import { FindingsError } from "../findings/finding.js";

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

/**
 * The outputs: the one that the command line describes, or else those of the config.
 *
 * @throws FindingsError if there is neither, or the config is unsound
 */
export function targetsOf(options: TargetOptions): Target[] {
  const { output, config } = options;
  if (output === undefined) {
    rejectFlagsWithoutOutput(options);
    const file = config ?? findConfig("");
    if (file !== undefined) return readTargets(file);
    throw new FindingsError([configFindings.missing(configName)]);
  }
  const { catalog, sdk, importExtension, runtimeImport } = options;
  const input = { folder: output, catalog, sdk, importExtension, runtimeImport };
  return [targetOf(input, "", "--sdk")];
}

/** A setting that changes nothing, without a word, would be taken for one that does. */
function rejectFlagsWithoutOutput(options: TargetOptions): void {
  const flags = [
    ["--catalog", options.catalog],
    ["--sdk", options.sdk],
    ["--import-extension", options.importExtension],
    ["--runtime-import", options.runtimeImport],
  ] as const;
  const given = flags.filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  throw new FindingsError(
    given.map(([flag]) => configFindings.withoutOutput(options.config ?? configName, flag)),
  );
}
