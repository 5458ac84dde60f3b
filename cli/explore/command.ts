import { type Command, InvalidArgumentError, Option } from "commander";
import type { Finish } from "../exit-code.js";
import { endpointOption, serverOption } from "../target-options.js";

/** What the command line says. */
export interface ExploreFlags {
  readonly output?: string;
  readonly port: number;
  readonly open: boolean;
  readonly project?: string;
  readonly server?: string;
  readonly endpoint?: string;
  readonly catalog?: string;
}

/** Adds `appwrite-scopes explore` to the program. */
export function addExplore(program: Command, finish: Finish): void {
  program
    .command("explore")
    .description(
      "show methods, routes, scopes and servers on a page, with this project's calls and keys",
    )
    .addOption(
      new Option("-o, --output <file>", "write the page into this file, and serve nothing"),
    )
    .addOption(
      new Option("--port <port>", "serve it on this port, or on the next that is free")
        .argParser(readPort)
        .default(4983)
        .conflicts("output"),
    )
    .option("--no-open", "open no browser")
    .option("-p, --project <tsconfig>", "with the program of this tsconfig alone")
    .addOption(serverOption())
    .addOption(endpointOption())
    .option(
      "-c, --catalog <file>",
      "a catalog of your own (default: scopes.json, or else the tool's)",
    )
    .addHelpText("after", "\nExit codes: 0 done; 2 could not run, nothing was written.")
    .action(async (options: ExploreFlags, command: Command) => {
      const { runExplore } = await import("./run.js");
      await runExplore(options, command.parent?.version() ?? "");
      finish(0);
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError("A port is a number from 1 to 65535.");
  }
  return port;
}
