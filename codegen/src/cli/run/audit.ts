import { resolve } from "node:path";
import { isActionable } from "../../audit/judge/audit-finding.js";
import { outputTexts } from "../../audit/output/messages.js";
import { readOutputs } from "../../audit/output/outputs.js";
import { isJobSummary } from "../../audit/output/report-file.js";
import { writeOutputs } from "../../audit/output/write-outputs.js";
import type { AuditReport } from "../../audit/report/audit-report.js";
import type { Format } from "../../audit/report/formats.js";
import {
  acceptedText,
  groupedText,
  serverNotices,
  staleTexts,
  summaryText,
  unfixedTexts,
} from "../../audit/report/messages.js";
import { renderReport } from "../../audit/report/render.js";
import { audit } from "../../commands/audit.js";
import { plain } from "../../findings/plain.js";
import { formatPlace } from "../../findings/report.js";
import type { AuditFlags } from "../audit.js";
import type { ExitCode } from "../exit-code.js";
import { print, say, withProgress } from "../terminal.js";
import { fileDiff, fixedTexts } from "./fixed-text.js";
import { withShownPlaces } from "./shown-places.js";

/** Audits, and reports what was found. */
export async function runAudit(options: AuditFlags, version: string): Promise<ExitCode> {
  const cwd = process.cwd();
  const { baseline, project, server, endpoint, catalog, strict } = options;
  const preview = options.dryRun || options.diff || false;
  const { diff = false, verbose = false, updateBaseline = false } = options;
  const baselineFile = baseline && resolve(cwd, baseline);
  const { report, fixed, outputs } = await withShownPlaces(cwd, async () => {
    const taken = updateBaseline ? baselineFile : undefined;
    const outputs = readOutputs(options.output ?? [], { cwd, taken });
    const result = await withProgress(
      (show) =>
        audit({
          ...{ cwd, version, project, server, endpoint, catalog, strict, updateBaseline },
          ...{ fix: options.fix || preview, preview },
          baseline: baselineFile,
          progress: (unit, index, total) =>
            show(`reading ${index + 1} of ${total}: ${plain(unit)}`),
        }),
      say,
    );
    const isWritten = updateBaseline || (!preview && (result.fixed?.files ?? []).length > 0);
    writeOutputs(result.report, outputs, { verbose }, isWritten);
    return { ...result, outputs };
  });
  if (!diff) print(renderReport[options.format](report, { verbose }));
  else for (const file of fixed?.files ?? []) print(fileDiff(cwd, file));
  const isGrouped = !(diff || verbose) && groupedFormats.includes(options.format);
  const grouped = isGrouped ? groupedText(report) : undefined;
  const lines = [
    ...(fixed === undefined ? [] : fixedTexts(fixed, report, preview)),
    ...(fixed === undefined ? [] : unfixedTexts(report)),
    ...(grouped === undefined ? [] : [grouped]),
    ...outputs.map(({ format, file, named }) =>
      isJobSummary(format, file) ? outputTexts.added : outputTexts.written(format, named),
    ),
    ...closing(report),
  ];
  for (const line of lines) say(plain(line));
  return report.acceptance.open.some(isActionable) ? 1 : 0;
}

/** The formats in which an entry may stand for several places. */
const groupedFormats: readonly Format[] = ["text", "github", "markdown"];

function closing(report: AuditReport): string[] {
  const { acceptance, shown } = report;
  const accepted = acceptedText(acceptance);
  const place = (where: { readonly file: string }) =>
    formatPlace({ ...where, file: shown(where.file) });
  return [
    ...report.notes,
    ...serverNotices(report),
    ...staleTexts(acceptance, place),
    ...(accepted === undefined ? [] : [accepted]),
    summaryText(report),
  ];
}
