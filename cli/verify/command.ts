import type { Command } from "commander";
import type { Finish } from "../exit-code.js";

/** What the command line says. */
export interface VerifyFlags {
  readonly key?: readonly string[];
  readonly endpointVariable?: string;
  readonly projectVariable?: string;
  /** Not `env-file`: Node takes that for itself, wherever it stands. */
  readonly env?: string;
  readonly project?: string;
  readonly server?: string;
  readonly catalog?: string;
  readonly json?: true;
}

/** Adds `appwrite-scopes verify` to the program. */
export function addVerify(program: Command, finish: Finish): void {
  program
    .command("verify")
    .description(
      "ask the server what the deployed keys hold, and compare that with what the code needs",
    )
    .option(
      "--key <variable>",
      "a variable that has a key; can be repeated (default: those that the code reads, and the usual ones that are set)",
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option(
      "--endpoint-variable <variable>",
      "… that has the endpoint (default: APPWRITE_ENDPOINT and its like)",
    )
    .option(
      "--project-variable <variable>",
      "… that has the project's ID (default: APPWRITE_PROJECT_ID and its like)",
    )
    .option("--env <file>", "look into this file before the environment (default: .env, after it)")
    .option("-p, --project <tsconfig>", "what the program of this tsconfig needs")
    .option(
      "--server <release>",
      "the server: 1.8.1, 1.8 for its newest, or cloud (default: it is asked for its release)",
    )
    .option("-c, --catalog <file>", "a catalog of your own (default: the tool's)")
    .option("--json", "print the outcome as JSON")
    .addHelpText(
      "after",
      "\nKeys are taken from variables, and never printed. No request has an effect: each asks for what can't exist.\nExit codes: 0 nothing is missing or in excess; 1 something is; 2 could not run.",
    )
    .action(async (options: VerifyFlags) => {
      const { runVerify } = await import("./run.js");
      finish(await runVerify(options));
    });
}
