#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { generate } from "./commands/generate.js";
import { sync } from "./commands/sync.js";
import { FindingsError } from "./findings/finding.js";
import { formatFinding, formatNotice } from "./findings/report.js";
import type { SdkPlan } from "./plan/plan.js";
import { formatChanges, formatSummary } from "./sync/report.js";

/** 0: nothing to report. 1: something is stale. 2: it could not run. */
type ExitCode = 0 | 1 | 2;

const manifest = new URL("../../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function runGenerate(options: {
  catalog: string;
  output: string;
  runtimeImport: string;
  check?: true;
}): ExitCode {
  const check = options.check ?? false;
  const result = generate({ ...options, runtime: options.runtimeImport, check });
  const findings = check
    ? [...result.foreign, ...result.stale]
    : result.stale.filter((f) => f.code === "output-orphan");
  for (const finding of findings) say(formatFinding(finding));
  for (const sdk of result.sdks) {
    const { mapped, uncatalogued } = countMethods(sdk);
    say(
      `${sdk.name} ${sdk.version} on Appwrite ${sdk.server}: ${sdk.services.length} services, ${mapped} methods, ${uncatalogued} uncatalogued`,
    );
  }
  const { changed, total } = result;
  say(
    check
      ? `${total} files in ${options.output}: ${findings.length === 0 ? "all fresh" : `${findings.length} not fresh`}`
      : `${total} files in ${options.output}: ${changed.length} written, ${total - changed.length} unchanged`,
  );
  return check && findings.length > 0 ? 1 : 0;
}

function countMethods({ services }: SdkPlan): { mapped: number; uncatalogued: number } {
  const all = services.flatMap(({ groups }) => groups.flatMap(({ methods }) => methods)).length;
  const mapped = services.flatMap(({ methods }) => methods).length;
  return { mapped, uncatalogued: all - mapped };
}

async function runSync(options: {
  spec: string;
  catalog: string;
  sdk?: string;
  diff?: true;
}): Promise<ExitCode> {
  const result = await sync({ ...options, diff: options.diff ?? false });
  for (const line of formatChanges(result)) say(line);
  for (const notice of result.notices) say(formatNotice(notice));
  for (const line of formatSummary(result, options.catalog)) say(line);
  return 0;
}

let code: ExitCode = 0;
const program = new Command("appwrite-scopes")
  .description("Generates Appwrite clients whose API key's scopes are checked at compile time.")
  .version(version)
  .exitOverride();

program
  .command("generate")
  .description("generate the typed clients of every SDK in the catalog")
  .option("-c, --catalog <file>", "the catalog", "scopes.json")
  .option(
    "-o, --output <folder>",
    "where to generate; each SDK gets a folder of its own",
    "generated",
  )
  .option(
    "--runtime-import <specifier>",
    "the module that generated code imports the run time from",
    "appwrite-scopes/runtime",
  )
  .option("--check", "write nothing; exit with 1 if a generated file is missing, stale or edited")
  .addHelpText(
    "after",
    "\nExit codes: 0 done, or all fresh; 1 something is stale; 2 could not run, nothing was written.",
  )
  .action((options) => {
    code = runGenerate(options);
  });

program
  .command("sync")
  .description("bring the catalog up to a server's own document")
  .requiredOption(
    "--spec <file-or-url>",
    "the server's OpenAPI 3 or Swagger 2 document; a URL has to be https",
  )
  .option("-c, --catalog <file>", "the catalog; it is made if there is none", "scopes.json")
  .option("--sdk <package>", "the SDK that the document belongs to, if several are installed")
  .option("--diff", "write nothing; show what would change")
  .action(async (options) => {
    code = await runSync(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  code = codeOf(error);
}
process.exitCode = code;

function codeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof FindingsError) {
    for (const finding of error.findings) say(formatFinding(finding));
    const { length } = error.findings;
    say(`${length} ${length === 1 ? "finding" : "findings"}; nothing was written`);
    return 2;
  }
  say(`This is a bug of appwrite-scopes, please report it: ${(error as Error).stack ?? error}`);
  return 2;
}
