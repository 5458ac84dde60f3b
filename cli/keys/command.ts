import type { Command } from "commander";
import type { Finish } from "../exit-code.js";

/** What the command line says to all commands around keys. */
export interface KeysFlags {
  readonly key?: string;
  readonly session?: string;
  readonly endpointVariable?: string;
  readonly projectVariable?: string;
  /** Not `env-file`: Node takes that for itself, wherever it stands. */
  readonly env?: string;
  readonly project?: string;
  readonly server?: string;
  readonly json?: true;
  readonly for?: string;
  readonly variable?: string;
}

/** What is said where a key is made or changed. */
export interface KeyChangeFlags extends KeysFlags {
  readonly for: string;
  readonly into?: string;
  readonly expires?: string;
  readonly acceptIncomplete?: true;
  readonly deleteOld?: true;
  readonly yes?: true;
}

const forCode = "--for <unit-or-folder>";
const into: readonly [string, string] = [
  "--into <file>",
  "the file of variables that gets the secret",
];
const expires = "--expires <days>";
const acceptIncomplete: readonly [string, string] = [
  "--accept-incomplete",
  "do it though some calls may not have been found",
];

/** Adds `appwrite-scopes keys` to the program. */
export function addKeys(program: Command, finish: Finish): void {
  const keys = program
    .command("keys")
    .description("list, create, narrow and replace a project's API keys")
    .addHelpText(
      "after",
      "\nIt works by a console session on every server, and by a key with keys.read and keys.write on servers\nsince 1.9.5; those newer than 1.9.6 let no key create one. Both are taken from variables.\nExit codes: 0 done; 1 the key lacks scopes that calls need; 2 could not run, or was not wanted.",
    );

  withKeysOptions(keys.command("list"))
    .description("list the keys: name, ID, scopes, expiry and last use")
    .option(forCode, "say which key this code needs, by the variable that it reads it from")
    .action(async (flags: KeysFlags) => {
      const { runList } = await import("./run.js");
      finish(await runList(flags));
    });

  withKeysOptions(keys.command("create"))
    .description(
      "create a key with the least scopes that the code needs, and print its secret once",
    )
    .argument("[name]", "what it is called (default: what --for says)")
    .requiredOption(forCode, "the code that the key is for, a unit of the audit or a folder")
    .option(into[0], `${into[1]}, in place of standard output`)
    .option(expires, "for how many days it is valid (default: asked for, or 90)")
    .option("-y, --yes", "ask nothing")
    .action(async (name: string | undefined, flags: KeyChangeFlags) => {
      const { runCreate } = await import("./run.js");
      finish(await runCreate(name, flags));
    });

  withKeysOptions(keys.command("narrow"))
    .description("take away those scopes of a key that the code does not need")
    .argument("<key>", "its name or its ID")
    .requiredOption(forCode, "the code that the key is for, a unit of the audit or a folder")
    .option(...acceptIncomplete)
    .option("-y, --yes", "ask nothing")
    .action(async (key: string, flags: KeyChangeFlags) => {
      const { runNarrow } = await import("./run.js");
      finish(await runNarrow(key, flags));
    });

  withKeysOptions(keys.command("rotate"))
    .description("create a new key in place of one, write it into a file and verify it")
    .argument("<key>", "its name or its ID")
    .requiredOption(forCode, "the code that the key is for, a unit of the audit or a folder")
    .option(into[0], `${into[1]} (default: that of --env, or .env)`)
    .option(expires, "for how many days the new key is valid (default: asked for, or 90)")
    .option("--delete-old", "delete the old key, once the new one is in place and verified")
    .option(...acceptIncomplete)
    .option("-y, --yes", "ask nothing")
    .addHelpText(
      "after",
      "\nAfter any interruption, run the same command again: it goes on where it stopped.\nUntil --delete-old is given, the old key stays.",
    )
    .action(async (key: string, flags: KeyChangeFlags) => {
      const { runRotate } = await import("./run.js");
      finish(await runRotate(key, flags));
    });
}

function withKeysOptions(command: Command): Command {
  return command
    .option(
      "--key <variable>",
      "the variable of a key that has keys.read and keys.write (default: APPWRITE_API_KEY and its like)",
    )
    .option(
      "--session <variable>",
      "… of a console session, the cookie a_session_console (default: APPWRITE_CONSOLE_SESSION, which goes before keys)",
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
    .option(
      "--variable <variable>",
      "the variable that the code reads its key from, if it reads several",
    )
    .option("-p, --project <tsconfig>", "look for calls in the program of this tsconfig alone")
    .option(
      "--server <release>",
      "the server: 1.8.1, 1.8 for its newest, or cloud (default: it is asked for its release)",
    )
    .option("--json", "print the outcome as JSON");
}
