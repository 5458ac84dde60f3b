import ciInfo from "ci-info";
import { type Command, Option } from "commander";
import { type Format, formats } from "../../audit/report/formats.js";
import type { Finish } from "../exit-code.js";
import { endpointOption, serverOption } from "../target-options.js";

/** What the command line says. */
export interface AuditFlags {
  readonly project?: string;
  readonly server?: string;
  readonly endpoint?: string;
  readonly catalog?: string;
  readonly format: Format;
  /** Each as `<format>=<file>`. */
  readonly output?: readonly string[];
  readonly json?: true;
  readonly verbose?: true;
  readonly strict: boolean;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly diff?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Adds `appwrite-scopes audit` to the program. */
export function addAudit(program: Command, finish: Finish): void {
  program
    .command("audit")
    .description("find the least scopes that the code needs, and judge what its keys are granted")
    .option("-p, --project <tsconfig>", "audit the program of this tsconfig alone")
    .addOption(serverOption())
    .addOption(endpointOption())
    .option(
      "-c, --catalog <file>",
      "a catalog of your own (default: scopes.json, or else the tool's)",
    )
    .addOption(new Option("--format <format>", "how to report").choices(formats).default("text"))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .addOption(
      new Option(
        "-o, --output <format=file>",
        "also write the report into this file, in this format; can be repeated",
      ).argParser<readonly string[]>((text, before = []) => [...before, text]),
    )
    .option("--verbose", "report each place by itself, where several say the same")
    .addOption(
      new Option(
        "--strict",
        "take places that may hide calls for errors; the default in CI",
      ).default(ciInfo.isCI, "in CI"),
    )
    .option("--no-strict", "only note them")
    .option("--fix", "write the least scopes: into appwrite.config.json, and lists in code")
    .addOption(
      new Option("--dry-run", "write nothing; say what --fix would write").conflicts([
        "output",
        "updateBaseline",
      ]),
    )
    .addOption(
      new Option(
        "--diff",
        "write nothing; print what --fix would write, as a patch, in place of the report",
      ).conflicts(["format", "json", "output", "updateBaseline"]),
    )
    .option("--baseline <file>", "accept the findings that this file lists")
    .option("--update-baseline", "write that file anew, with all that is found now")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing to report; 1 there are errors or warnings; 2 could not run.",
    )
    .action(async (options: AuditFlags, command: Command) => {
      if (options.json && options.format !== "json") {
        command.error(`error: option '--json' cannot be used with '--format ${options.format}'`);
      }
      const { runAudit } = await import("./run.js");
      finish(await runAudit(options, command.parent?.version() ?? ""));
    });
}
