import { relative, resolve } from "node:path";
import ciInfo from "ci-info";
import { type Command, Option } from "commander";
import { isActionable } from "../audit/judge/audit-finding.js";
import { type AuditReport, type Format, formats } from "../audit/report/audit-report.js";
import { acceptedText, staleTexts, summaryText, unfixedTexts } from "../audit/report/messages.js";
import { renderReport } from "../audit/report/render.js";
import { audit } from "../commands/audit.js";
import { plain } from "../findings/plain.js";
import { formatPlace } from "../findings/report.js";
import type { ExitCode, Finish } from "./exit-code.js";
import { withShownPlaces } from "./shown-places.js";
import { print, say, withProgress } from "./terminal.js";

interface Options {
  readonly project?: string;
  readonly catalog?: string;
  readonly format: Format;
  readonly json?: true;
  readonly strict: boolean;
  readonly fix?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Adds `appwrite-scopes audit` to the program. */
export function addAudit(program: Command, finish: Finish): void {
  program
    .command("audit")
    .description("find the least scopes that the code needs, and judge what its keys are granted")
    .option("-p, --project <tsconfig>", "audit the program of this tsconfig alone")
    .option("-c, --catalog <file>", "the catalog (default: scopes.json, or else the tool's own)")
    .addOption(new Option("--format <format>", "how to report").choices(formats).default("text"))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .addOption(
      new Option(
        "--strict",
        "take places that may hide calls for errors; the default in CI",
      ).default(ciInfo.isCI, "in CI"),
    )
    .option("--no-strict", "only note them")
    .option("--fix", "write the least scopes into appwrite.config.json")
    .option("--baseline <file>", "accept the findings that this file lists")
    .option("--update-baseline", "write that file anew, with all that is found now")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing to report; 1 there are errors or warnings; 2 could not run.",
    )
    .action((options: Options, command: Command) => {
      if (options.json && options.format !== "json") {
        command.error(`error: option '--json' cannot be used with '--format ${options.format}'`);
      }
      finish(run(options, command.parent?.version() ?? ""));
    });
}

function run(options: Options, version: string): ExitCode {
  const cwd = process.cwd();
  const { baseline, project, catalog, strict } = options;
  const { report, written } = withProgress((show) =>
    withShownPlaces(cwd, () =>
      audit({
        ...{ cwd, version, project, catalog, strict },
        fix: options.fix ?? false,
        baseline: baseline && resolve(cwd, baseline),
        updateBaseline: options.updateBaseline ?? false,
        progress: (unit, index, total) => show(`${index + 1} of ${total}: ${unit}`),
      }),
    ),
  );
  print(renderReport[options.format](report));
  if (written !== undefined) say(`${relative(cwd, written)}: written`);
  const lines = [...(options.fix ? unfixedTexts(report) : []), ...closing(report)];
  for (const line of lines) say(plain(line));
  return report.acceptance.open.some(isActionable) ? 1 : 0;
}

function closing(report: AuditReport): string[] {
  const { acceptance, shown } = report;
  const accepted = acceptedText(acceptance);
  const place = (where: { readonly file: string }) =>
    formatPlace({ ...where, file: shown(where.file) });
  return [
    ...staleTexts(acceptance, place),
    ...(accepted === undefined ? [] : [accepted]),
    summaryText(report),
  ];
}
