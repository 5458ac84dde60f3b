import { markdownTable } from "markdown-table";
import { codeSpan, sentence } from "../../codegen/src/findings/markdown.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { unitTitle } from "../units/unit-title.js";
import { type AuditReport, openOf } from "./audit-report.js";
import { eachAlone, type FindingGroup, groupFindings, placesOf } from "./groups.js";
import { type KeyLine, keyLines } from "./key-lines.js";
import { acceptedText, needsText, othersText, serverText, verdictText } from "./messages.js";
import type { ReportOptions } from "./report-options.js";

/** What a report in Markdown begins with. */
const title = "## Appwrite scopes";

/** Whether a text is such a report, also where git has changed the ends of its lines. */
export const isMarkdownReport = (text: string): boolean =>
  [`${title}\n`, `${title}\r\n`].some((start) => text.startsWith(start));

/** The report in Markdown, for a job's summary or a comment on a pull request. */
export function reportMarkdown(report: AuditReport, { verbose }: ReportOptions): string {
  const { units, acceptance } = report;
  const table = markdownTable([
    ["unit", "judged by", "needs", "grants", "missing", "excess", "verdict"],
    ...units.flatMap((judged) => keyLines(judged, report.shown).map((line) => row(judged, line))),
  ]);
  const findings = units.flatMap((judged) => {
    const open = openOf(report, judged);
    return (verbose ? eachAlone(open) : groupFindings(open)).map((group) => item(group, report));
  });
  const accepted = acceptedText(acceptance);
  return `${[
    title,
    table,
    ...(findings.length > 0 ? [findings.join("\n")] : []),
    ...(accepted === undefined ? [] : [accepted]),
  ].join("\n\n")}\n`;
}

function item(group: FindingGroup, { shown }: AuditReport): string {
  const { code, level, fix } = group.first;
  const places = placesOf(group, (where) => formatPlace({ ...where, file: shown(where.file) }));
  const at = codeSpan(places[0]) + othersText(places.length - 1);
  return `- **${level}** ${codeSpan(code)} ${at}: ${sentence(`${group.what} ${fix}`)}`;
}

function row(judged: JudgedUnit, line: KeyLine): string[] {
  const { unit, missing, excess, isRead } = judged;
  const granted = line.isListed ? unit.grants?.scopes.map(({ scope }) => scope) : undefined;
  const isJudged = granted !== undefined && isRead;
  const needed = needsText(line, spans);
  return [
    codeSpan(unitTitle(unit.name)) + (line.name === undefined ? "" : sentence(`, ${line.name}`)),
    isRead ? sentence(serverText(judged.found.server)) : "",
    isRead ? needed : "",
    granted === undefined ? "" : spans(granted),
    isJudged ? spans(missing) : "",
    isJudged ? spans(excess) : "",
    verdictText({ ...line, isRead }),
  ];
}

const spans = (scopes: readonly string[]): string => scopes.map(codeSpan).join(", ") || "—";
