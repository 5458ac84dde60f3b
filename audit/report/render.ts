import type { AuditReport } from "./audit-report.js";
import type { Format } from "./formats.js";
import { reportGithub } from "./github.js";
import { reportHtml } from "./html.js";
import { reportJson } from "./json.js";
import { reportMarkdown } from "./markdown.js";
import type { ReportOptions } from "./report-options.js";
import { reportSarif } from "./sarif.js";
import { reportText } from "./text.js";

/** Writes a report in one of its formats; those for programs have every place in any case. */
export const renderReport: {
  readonly [Name in Format]: (report: AuditReport, options: ReportOptions) => string;
} = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  markdown: reportMarkdown,
  html: reportHtml,
};
