import { markdownTable } from "markdown-table";
import { plain } from "../../findings/plain.js";
import { formatPlace } from "../../findings/report.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { type AuditReport, openOf } from "./audit-report.js";
import { type KeyLine, keyLines } from "./key-lines.js";
import { acceptedText, serverText, verdictText } from "./messages.js";

/** The report in Markdown, for a job's summary or a comment on a pull request. */
export function reportMarkdown(report: AuditReport): string {
  const { units, acceptance } = report;
  const table = markdownTable([
    ["unit", "judged by", "needs", "grants", "missing", "excess", "verdict"],
    ...units.flatMap((judged) => keyLines(judged, report.shown).map((line) => row(judged, line))),
  ]);
  const findings = units.flatMap((judged) =>
    openOf(report, judged).map(({ code, level, what, fix, where }) => {
      const place = formatPlace({ ...where, file: report.shown(where.file) });
      return `- **${level}** ${codeSpan(code)} ${codeSpan(place)}: ${sentence(`${what} ${fix}`)}`;
    }),
  );
  const accepted = acceptedText(acceptance);
  return `${[
    "## Appwrite scopes",
    table,
    ...(findings.length > 0 ? [findings.join("\n")] : []),
    ...(accepted === undefined ? [] : [accepted]),
  ].join("\n\n")}\n`;
}

function row(judged: JudgedUnit, line: KeyLine): string[] {
  const { unit, missing, excess, isRead } = judged;
  const granted = line.isListed ? unit.grants?.scopes.map(({ scope }) => scope) : undefined;
  const isJudged = granted !== undefined && isRead;
  const needed = line.required === undefined ? "no key" : spans(line.required);
  return [
    codeSpan(unit.name) + (line.name === undefined ? "" : sentence(`, ${line.name}`)),
    isRead ? sentence(serverText(judged.found.server)) : "",
    isRead ? needed : "",
    granted === undefined ? "" : spans(granted),
    isJudged ? spans(missing) : "",
    isJudged ? spans(excess) : "",
    verdictText({ ...line, isRead }),
  ];
}

const spans = (scopes: readonly string[]): string => scopes.map(codeSpan).join(", ") || "—";

/** Code in a line or a cell: a fence that is longer than any in it, and no bar or line's end. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  const line = plain(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A sentence whose words mean nothing to Markdown. */
const sentence = (text: string): string =>
  plain(text.replace(/\s+/g, " ")).replace(/[\\`*_[\]<>|#&~]/g, (letter) => `\\${letter}`);
