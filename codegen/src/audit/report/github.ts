import { plain } from "../../findings/plain.js";
import type { AuditFinding } from "../judge/audit-finding.js";
import type { AuditReport } from "./audit-report.js";
import { type KeyLine, keyLines, lineName } from "./key-lines.js";
import { serverText, verdictText } from "./messages.js";

const commands = { error: "error", note: "notice", warning: "warning" } as const;

/**
 * The report as commands of GitHub's workflows, which show it at the lines of a pull request; and what
 * each unit was judged by, for the log of the job alone.
 */
export function reportGithub(report: AuditReport): string {
  const lines = [
    ...report.units.flatMap((judged) => {
      const { unit, found, isRead } = judged;
      const how = isRead ? `judged by ${serverText(found.server)}` : verdictText(judged);
      const keys = keyLines(judged, report.shown).filter(({ name }) => name !== undefined);
      return [
        logged(`unit ${unit.name}: ${how}`),
        ...keys.map((line) => logged(`unit ${lineName(unit.name, line)}: ${needs(line)}`)),
      ];
    }),
    ...report.acceptance.open.map((finding) => command(finding, report)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function needs(line: KeyLine): string {
  const { required } = line;
  if (required === undefined) return "needs no key";
  const scopes = required.join(", ") || "—";
  return `needs ${scopes} (${verdictText({ ...line, isRead: true })})`;
}

/** A line of the log that is no command, whatever a unit is called. */
const logged = (text: string): string => plain(text).replaceAll("##[", "## [");

function command({ code, level, what, why, fix, where }: AuditFinding, { shown }: AuditReport) {
  const properties = Object.entries({
    file: shown(where.file),
    line: where.line,
    col: where.column,
    title: code,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[level]} ${properties.join(",")}::${escapeData(`${what} ${why} ${fix}`)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
