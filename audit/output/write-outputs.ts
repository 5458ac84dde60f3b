import { stripVTControlCharacters } from "node:util";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { addText } from "../../codegen/src/publish/added-text.js";
import { attempt } from "../../codegen/src/publish/attempt.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { refuseOtherFile } from "../../codegen/src/publish/own-file.js";
import type { AuditReport } from "../report/audit-report.js";
import type { Format } from "../report/formats.js";
import { renderReport } from "../report/render.js";
import type { ReportOptions } from "../report/report-options.js";
import { fitSummary } from "./fit-summary.js";
import { outputFindings, outputTexts } from "./messages.js";
import type { Output } from "./outputs.js";
import { isJobSummary, reportFile } from "./report-file.js";

/**
 * Writes a report into files, all or none.
 *
 * @param isWritten - whether the same run has written other files already
 * @throws FindingsError if something else is there, or one can't be written; it says so if other files were written
 */
export function writeOutputs(
  report: AuditReport,
  outputs: readonly Output[],
  options: ReportOptions,
  isWritten = false,
): void {
  try {
    write(report, outputs, options);
  } catch (error) {
    if (!(isWritten && error instanceof FindingsError)) throw error;
    throw new FindingsError(error.findings, outputTexts.reportsAlone);
  }
}

function write(report: AuditReport, outputs: readonly Output[], options: ReportOptions): void {
  // Again, since it may have come while the code was read.
  for (const { format, file } of outputs) refuseOtherFile(file, reportFile(format, file));
  const others = outputs.filter(({ format, file }) => !isJobSummary(format, file));
  const writes = outputs.map(({ format, file }) => {
    const text = textOf(format, renderReport[format](report, options));
    const isAdded = isJobSummary(format, file);
    return { file, text: isAdded ? fitSummary(text, file, others) : text, isAdded };
  });
  const added = writes.filter(({ isAdded }) => isAdded);
  const undo: (() => void)[] = [];
  try {
    // First, since what was added can be taken back, and the reports take their places all or none.
    for (const { file, text } of added) {
      undo.push(attempt(file, () => addText(file, text), outputFindings.notWritable));
    }
    publishFiles(
      writes.filter(({ isAdded }) => !isAdded),
      outputFindings.notWritable,
    );
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

/** The text for people has colours where standard output shows them, and a file does not. */
const textOf = (format: Format, text: string): string =>
  format === "text" ? stripVTControlCharacters(text) : text;
