#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";
import { Command, CommanderError } from "commander";
import { addAudit } from "./cli/audit.js";
import { addCheck } from "./cli/check.js";
import { addDoctor } from "./cli/doctor.js";
import type { ExitCode, Finish } from "./cli/exit-code.js";
import { addExplain } from "./cli/explain.js";
import { addExplore } from "./cli/explore.js";
import { addGenerate } from "./cli/generate.js";
import { addInit } from "./cli/init.js";
import { addKeys } from "./cli/keys.js";
import { addSync } from "./cli/sync.js";
import { endQuietlyWhenNobodyReads, print, say } from "./cli/terminal.js";
import { addUpgrade } from "./cli/upgrade.js";
import { addVerify } from "./cli/verify.js";
import { FindingsError } from "./findings/finding.js";
import { formatFinding } from "./findings/report.js";

const manifest = new URL("../../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

// Where Node can, it keeps what it has compiled. What a command needs is loaded when it is run.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const finish: Finish = (code) => {
  process.exitCode = code;
};

const program = new Command("appwrite-scopes")
  .description(
    "Generates Appwrite clients whose API key's scopes are checked at compile time, and finds the scopes that code needs.",
  )
  .version(version)
  .exitOverride();
addInit(program, finish);
addSync(program, finish);
addGenerate(program, finish);
addCheck(program, finish);
addAudit(program, finish);
addExplain(program, finish);
addExplore(program, finish);
addDoctor(program, finish);
addVerify(program, finish);
addKeys(program, finish);
addUpgrade(program, finish);

let json = false;
let writes = false;
program.hook("preAction", (_, command) => {
  const { fix, format, json: isJson, updateBaseline } = command.opts();
  json = isJson ?? format === "json";
  writes = fix ?? updateBaseline ?? ["init", "sync", "generate"].includes(command.name());
});
endQuietlyWhenNobodyReads();

try {
  await program.parseAsync();
} catch (error) {
  finish(codeOf(error));
}

function codeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof FindingsError) {
    if (json) {
      print(JSON.stringify({ findings: error.findings }));
      return 2;
    }
    for (const finding of error.findings) say(formatFinding(finding));
    const { length } = error.findings;
    const outcome = writes ? "; nothing was written" : "";
    say(`${length} ${length === 1 ? "finding" : "findings"}${outcome}`);
    return 2;
  }
  say(`This is a bug of appwrite-scopes, please report it: ${(error as Error).stack ?? error}`);
  return 2;
}
