import type { AuditReport } from "./audit-report.js";
import type { Format } from "./formats.js";
import { reportGithub } from "./github.js";
import { reportJson } from "./json.js";
import { reportMarkdown } from "./markdown.js";
import { reportSarif } from "./sarif.js";
import { reportText } from "./text.js";

/** Writes a report in one of its formats. */
export const renderReport: { readonly [Name in Format]: (report: AuditReport) => string } = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  markdown: reportMarkdown,
};
