import { styleText } from "node:util";
import type { Place } from "../../codegen/src/findings/finding.js";
import { plain } from "../../codegen/src/findings/plain.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { type AuditReport, openOf } from "./audit-report.js";
import { eachAlone, type FindingGroup, groupFindings, placesOf } from "./groups.js";
import { type KeyLine, keyLines, lineName } from "./key-lines.js";
import { count, needsText, placesText, serverText, textPhrases, verdictText } from "./messages.js";
import type { ReportOptions } from "./report-options.js";

/** The widest column that others are lined up with; longer ones stick out. */
const widest = 60;

/** The report for people, to be printed on standard output: what says the same of several places is one entry. */
export function reportText(report: AuditReport, options: ReportOptions): string {
  const units = report.units.map((judged) => ({ judged, keys: keyLines(judged, report.shown) }));
  const all = units.flatMap(({ judged, keys }) => keys.map((line) => ({ judged, line })));
  const nameWidth = width(all.map(({ judged, line }) => nameOf(judged, line)));
  const needsWidth = width(all.map(({ judged, line }) => needsOf(judged, line)));
  const lines = units.flatMap(({ judged, keys }) => {
    const { unit, found, isRead } = judged;
    const heads = keys.map((line) => {
      const verdict = verdictText({ ...line, isRead });
      const head = [
        style("bold", nameOf(judged, line).padEnd(nameWidth)),
        needsOf(judged, line).padEnd(needsWidth),
        ...(line.isListed && unit.grants
          ? [`grants ${list(unit.grants.scopes.map(({ scope }) => scope))}`]
          : []),
        line.complete ? verdict : style(isRead ? "yellow" : "red", verdict),
      ];
      return head.join("   ").trimEnd();
    });
    return [
      ...heads,
      ...(isRead ? [`  ${style("dim", `judged by ${serverText(found.server)}`)}`] : []),
      ...details(judged, report, options),
    ];
  });
  return `${lines.join("\n")}\n`;
}

const nameOf = ({ unit }: JudgedUnit, line: KeyLine): string => plain(lineName(unit.name, line));

const needsOf = ({ isRead }: JudgedUnit, line: KeyLine): string =>
  isRead ? `needs ${needsText(line, list)}` : "";

function details(judged: JudgedUnit, report: AuditReport, { verbose }: ReportOptions): string[] {
  const open = openOf(report, judged);
  const excess = open.filter(({ code }) => code === "excess-scope");
  const missing = open.filter(({ code }) => code === "missing-scope");
  const others = open.filter((finding) => !excess.includes(finding) && !missing.includes(finding));
  const subjects = width([...excess, ...missing].map(({ subject }) => subject));
  const row = (label: string, subject: string, text: string) =>
    `  ${label} ${subject.padEnd(subjects)}   ${plain(text)}`.trimEnd();
  const place = (where: Place) => formatPlace({ ...where, file: report.shown(where.file) });
  const textOf = (places: readonly string[]) => (verbose ? places.join(", ") : placesText(places));
  const scopeRows =
    judged.unit.grants === undefined || !judged.isRead
      ? []
      : [
          ...excess.map(({ subject, unit }) =>
            row(style("yellow", "excess "), subject, textPhrases.excess(unit, judged.complete)),
          ),
          ...(excess.length === 0 ? [row("excess ", "—", "")] : []),
          ...missing.map(({ subject, related }) =>
            row(style("red", "missing"), subject, textOf(related.map(place))),
          ),
          ...(missing.length === 0 ? [row("missing", "—", "")] : []),
        ];
  const assumed = judged.found.uses.filter((use) => use.assumed && use.caller === "key").length;
  return [
    ...scopeRows,
    ...(assumed > 0 ? [`  assumed ${textPhrases.assumed(count(assumed, "call"))}`] : []),
    ...(verbose ? eachAlone(others) : groupFindings(others)).flatMap((group) =>
      entry(group, place, textOf),
    ),
  ];
}

function entry(
  group: FindingGroup,
  place: (where: Place) => string,
  places: (all: readonly string[]) => string,
): string[] {
  const { code, level, fix } = group.first;
  const related = new Set(group.findings.flatMap((finding) => finding.related.map(place)));
  return [
    `  ${style(colours[level], code)}  ${plain(placesText(placesOf(group, place)))}`,
    `    ${plain(group.what)}`,
    ...(related.size === 0 ? [] : [`    at   ${plain(places([...related]))}`]),
    `    fix  ${plain(fix)}`,
  ];
}

const colours = { error: "red", note: "dim", warning: "yellow" } as const;

const list = (scopes: readonly string[]): string => plain(scopes.join(", ")) || "—";

const width = (texts: readonly string[]): number =>
  Math.min(widest, Math.max(0, ...texts.map(({ length }) => length)));

/** Colours, where standard output shows them. */
const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stdout });
