import { plain } from "../../codegen/src/findings/plain.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import { commandsNothing } from "../../codegen/src/findings/workflow-commands.js";
import { unitTitle } from "../units/unit-title.js";
import type { AuditReport } from "./audit-report.js";
import { eachAlone, type FindingGroup, groupFindings, placesOf } from "./groups.js";
import { type KeyLine, keyLines, lineName } from "./key-lines.js";
import { needsText, othersText, serverText, verdictText } from "./messages.js";
import type { ReportOptions } from "./report-options.js";

const commands = { error: "error", note: "notice", warning: "warning" } as const;

/**
 * The report as commands of GitHub's workflows, which show it at the lines of a pull request; and what
 * each unit was judged by, for the log of the job alone. A step shows ten errors and ten warnings, so that
 * what says the same of several places is one of them.
 */
export function reportGithub(report: AuditReport, { verbose }: ReportOptions): string {
  const { open } = report.acceptance;
  const lines = [
    ...report.units.flatMap((judged) => {
      const { unit, found, isRead } = judged;
      const how = isRead ? `judged by ${serverText(found.server)}` : verdictText(judged);
      const keys = isRead ? keyLines(judged, report.shown) : [];
      return [
        logged(`unit ${unitTitle(unit.name)}: ${how}`),
        ...keys.map((line) => logged(`unit ${lineName(unit.name, line)}: ${needs(line)}`)),
      ];
    }),
    ...(verbose ? eachAlone(open) : groupFindings(open)).map((group) => command(group, report)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function needs(line: KeyLine): string {
  const needed = `needs ${needsText(line, (scopes) => scopes.join(", "))}`;
  const verdict = verdictText({ ...line, isRead: true });
  return verdict === "" ? needed : `${needed} (${verdict})`;
}

/** A line of the log that is no command, whatever a unit is called. */
const logged = (text: string): string => commandsNothing(plain(text));

function command(group: FindingGroup, { hosted, shown }: AuditReport) {
  const { code, level, why, fix, where } = group.first;
  const others = placesOf(group, (at) => formatPlace({ ...at, file: shown(at.file) })).length - 1;
  const properties = Object.entries({
    file: hosted(where.file),
    line: where.line,
    col: where.column,
    title: code + othersText(others),
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[level]} ${properties.join(",")}::${escapeData(`${group.what} ${why} ${fix}`)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
