import { type Command, Option } from "commander";
import { type ImportExtension, importExtensions } from "../codegen/src/config/import-extensions.js";
import { configName } from "../codegen/src/config/name.js";

/** What the command line says of outputs. */
export interface TargetOptions {
  readonly config?: string;
  readonly output?: string;
  readonly server?: string;
  readonly endpoint?: string;
  readonly catalog?: string;
  readonly sdk?: string;
  readonly importExtension?: ImportExtension;
  readonly runtimeImport?: string;
}

/** Adds the options that say what is generated, and from what. */
export function withTargetOptions(command: Command): Command {
  return command
    .option("--config <file>", `the config; ${configName} here or above if it is not named`)
    .option(
      "-o, --output <folder>",
      "generate into this folder, whatever the config says (default without a config: generated/appwrite, in src if there is one)",
    )
    .addOption(
      serverOption(
        "the config's, the one that the folder was generated for, or the release that goes with the SDK",
      ),
    )
    .addOption(endpointOption())
    .option("-c, --catalog <file>", "with --output: a catalog of your own")
    .option("--sdk <package>", "with --output: the SDK, if several are installed")
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

/** What code is judged by if the command line does not say. */
const ofCode =
  "the config's, that of the scoped client that the code imports, or the release that goes with the SDK";

/**
 * `--server`, wherever verdicts depend on the server.
 *
 * @param otherwise - which one it is where none is named
 */
export function serverOption(otherwise: string = ofCode): Option {
  return new Option(
    "--server <release>",
    `the server: 1.8.1, 1.8 for its newest, or cloud (default: ${otherwise})`,
  );
}

/** `--endpoint`, which is another way to say which server. */
export function endpointOption(): Option {
  return new Option(
    "--endpoint <url>",
    "ask this server for its release, such as https://appwrite.example.org/v1",
  ).conflicts("server");
}
