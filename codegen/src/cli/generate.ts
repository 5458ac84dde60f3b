import type { Command } from "commander";
import { generate } from "../commands/generate.js";
import { formatFinding } from "../findings/report.js";
import type { SdkPlan } from "../plan/plan.js";
import type { ExitCode, Finish } from "./exit-code.js";
import { say } from "./terminal.js";

interface Options {
  readonly catalog: string;
  readonly output: string;
  readonly runtimeImport: string;
  readonly check?: true;
}

/** Adds `appwrite-scopes generate` to the program. */
export function addGenerate(program: Command, finish: Finish): void {
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
    .action((options: Options) => finish(run(options)));
}

function run(options: Options): ExitCode {
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
