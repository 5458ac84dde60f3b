import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { FindingsError } from "../findings/finding.js";
import { formatFinding } from "../findings/report.js";
import { addAudit } from "./audit.js";
import { addCheck } from "./check.js";
import { addDoctor } from "./doctor.js";
import type { ExitCode } from "./exit-code.js";
import { addExplain } from "./explain.js";
import { addExplore } from "./explore.js";
import { addGenerate } from "./generate.js";
import { addInit } from "./init.js";
import { addKeys } from "./keys.js";
import { addSync } from "./sync.js";
import { print, say } from "./terminal.js";
import { addUpgrade } from "./upgrade.js";
import { addVerify } from "./verify.js";

const manifest = new URL("../../../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

const commands = [
  ...[addInit, addSync, addGenerate, addCheck, addAudit, addExplain, addExplore],
  ...[addDoctor, addVerify, addKeys, addUpgrade],
];

/** How a command says what is wrong with its input. */
interface Refusing {
  /** For programs. */
  readonly json: boolean;
  /** Whether it was to write anything, so that it says that it did not. */
  readonly writes: boolean;
}

/**
 * Runs a command line, without the program's own name. What a command needs is loaded when it is run.
 *
 * @returns what the process is to end with
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  let refusing: Refusing = { json: false, writes: false };
  const program = new Command("appwrite-scopes")
    .description(
      "Generates Appwrite clients whose API key's scopes are checked at compile time, and finds the scopes that code needs.",
    )
    .version(version)
    .exitOverride();
  for (const add of commands) {
    add(program, (end) => {
      code = end;
    });
  }
  program.hook("preAction", (_, command) => {
    const { fix, format, json, updateBaseline } = command.opts();
    refusing = {
      json: json ?? format === "json",
      writes: fix ?? updateBaseline ?? ["init", "sync", "generate"].includes(command.name()),
    };
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    code = codeOf(error, refusing);
  }
  return code;
}

function codeOf(error: unknown, { json, writes }: Refusing): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof FindingsError) {
    if (json) {
      print(JSON.stringify({ findings: error.findings }));
      return 2;
    }
    for (const finding of error.findings) say(formatFinding(finding));
    const { length } = error.findings;
    const outcome = writes ? `; ${error.written ?? "nothing was written"}` : "";
    say(`${length} ${length === 1 ? "finding" : "findings"}${outcome}`);
    return 2;
  }
  say(`This is a bug of appwrite-scopes, please report it: ${(error as Error).stack ?? error}`);
  return 2;
}
