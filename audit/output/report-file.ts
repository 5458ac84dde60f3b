import { resolve } from "node:path";
import { z } from "zod";
import { isJsonOf } from "../../codegen/src/publish/json-of.js";
import type { OwnKind } from "../../codegen/src/publish/own-file.js";
import { isPage } from "../page/page-mark.js";
import type { Format } from "../report/formats.js";
import { isMarkdownReport } from "../report/markdown.js";
import { toolName } from "../report/tool-name.js";
import { noneOf, outputFindings } from "./messages.js";

/** Of any release: members come and go. */
const jsonReport = z.object({ version: z.number(), tool: z.literal(toolName) });

const sarifLog = z.object({
  runs: z
    .array(z.object({ tool: z.object({ driver: z.object({ name: z.literal(toolName) }) }) }))
    .min(1),
});

/** How a report of each format is known again. Nothing in the first two says who wrote them. */
const isReport: Record<Format, (text: string) => boolean> = {
  text: () => false,
  github: () => false,
  json: (text) => isJsonOf(jsonReport, text),
  sarif: (text) => isJsonOf(sarifLog, text),
  markdown: isMarkdownReport,
  html: isPage,
};

/** The file that a report is written into. */
export const reportFile = (format: Format, file: string): OwnKind => ({
  isOwn: isJobSummary(format, file) ? () => true : isReport[format],
  none: noneOf[format],
  otherFile: outputFindings.otherFile,
  notWritable: outputFindings.notWritable,
});

/**
 * Whether a report belongs into the summary of a job on GitHub. Whatever a step runs shares that file, so that a
 * report is added to it, and takes no place.
 */
export function isJobSummary(format: Format, file: string): boolean {
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  return format === "markdown" && summary !== undefined && resolve(summary) === file;
}
