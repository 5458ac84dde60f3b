import type { Place } from "../../codegen/src/findings/finding.js";
import { plain } from "../../codegen/src/findings/plain.js";
import { callerText } from "../explain/use-lines.js";
import { mayHide } from "../findings/completeness.js";
import { demandsOf } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { type AuditReport, openOf } from "../report/audit-report.js";
import { eachAlone, type FindingGroup, groupFindings } from "../report/groups.js";
import { type KeyLine, keyLines } from "../report/key-lines.js";
import {
  acceptedText,
  byBaseline,
  needsText,
  serverText,
  summaryText,
  verdictText,
} from "../report/messages.js";
import { toolName } from "../report/tool-name.js";
import type { Use } from "../use.js";
import type {
  PageCall,
  PageFinding,
  PageKey,
  PagePlace,
  PageProject,
  PageUnit,
} from "./page-project.js";
import { reportDay } from "./report-day.js";
import { type AcceptedBy, scopeCells, type UnitParts } from "./scope-cells.js";
import { SourceLines } from "./source-lines.js";

/** What a page shows of an audit: keys by scopes, with the calls behind each, and all findings. */
export function projectData(report: AuditReport): PageProject {
  const files = new FileList(report);
  const accepted = new Map(
    report.acceptance.accepted.map(({ finding, reason }) => [finding, reason ?? byBaseline]),
  );
  const units = report.units.map((judged) => unitData(judged, report, files, accepted));
  return allPlain({
    name: report.project,
    made: { day: reportDay(), by: `${toolName} ${report.version}` },
    summary: summaryText(report),
    notes: report.notes,
    units,
    accepted: acceptedText(report.acceptance),
    files: files.names,
  });
}

/** The files of a report, by their positions: thousands of calls stand in a few dozen of them. */
class FileList {
  readonly lines: SourceLines;
  readonly #report: AuditReport;
  readonly #positions = new Map<string, number>();

  constructor(report: AuditReport) {
    this.#report = report;
    const read = report.units.filter(({ isRead }) => isRead);
    const scopes = read.flatMap(({ found }) => found.server.facts.scopeNames);
    this.lines = new SourceLines(new Set(scopes));
  }

  get names(): string[] {
    return [...this.#positions.keys()].map(this.#report.shown);
  }

  place = ({ file, line, column }: Place): PagePlace => {
    const position = this.#positions.get(file) ?? this.#positions.size;
    this.#positions.set(file, position);
    if (line === undefined) return [position];
    return column === undefined ? [position, line] : [position, line, column];
  };
}

function unitData(
  judged: JudgedUnit,
  report: AuditReport,
  files: FileList,
  accepted: AcceptedBy,
): PageUnit {
  const { unit, found, isRead } = judged;
  const positions = new Map(found.uses.map((use, index) => [use, index]));
  const demands = isRead ? demandsOf(found, found.server.facts).demands : [];
  const open = openOf(report, judged);
  const hides = ({ first }: FindingGroup) => mayHide(first);
  const shown = [
    ...groupFindings(open),
    ...eachAlone([...accepted.keys()].filter((one) => one.unit === unit.name)),
  ];
  const data = (group: FindingGroup) => findingData(group, files, accepted.get(group.first));
  const findings = shown.filter((group) => !hides(group));
  const groups = new Map(
    findings.flatMap((group, index) => group.findings.map((finding) => [finding, index] as const)),
  );
  const parts: UnitParts = {
    demands,
    positionOf: (use) => positions.get(use) ?? 0,
    findingAt: (finding) => groups.get(finding),
  };
  return {
    ...{ name: unit.name, kind: unit.kind, server: isRead ? found.server.choice.name : "" },
    judgedBy: isRead ? serverText(found.server) : undefined,
    verdict: verdictText(judged),
    keys: keyLines(judged, report.shown).map((line) => keyData(judged, line, parts, accepted)),
    calls: found.uses.map((use) => callData(use, report, files)),
    unresolved: shown.filter(hides).map(data),
    findings: findings.map(data),
  };
}

function keyData(
  judged: JudgedUnit,
  line: KeyLine,
  parts: UnitParts,
  accepted: AcceptedBy,
): PageKey {
  const { isRead } = judged;
  return {
    name: line.name ?? "",
    needs: isRead ? `needs ${needsText(line, (scopes) => scopes.join(", "))}` : "",
    verdict: verdictText({ ...line, isRead }),
    cells: isRead ? scopeCells(judged, line, parts, accepted) : [],
  };
}

const callData = (use: Use, { shown }: AuditReport, { lines, place }: FileList): PageCall => ({
  method: use.method,
  place: place(use.place),
  line: lines.at(use.place),
  anyOf: use.anyOf ?? [],
  caller: callerText(use, shown),
  trail: use.chain.map((step) => [step.text, place(step.place)]),
});

function findingData(
  { first, findings, what }: FindingGroup,
  files: FileList,
  accepted: string | undefined,
): PageFinding {
  const { code, level, why, fix } = first;
  const all = findings.flatMap(({ where, related }) => [where, ...related]);
  const distinct = [...new Map(all.map((one) => [files.place(one).join(), one])).values()];
  return {
    ...{ code, level, what, why, fix, places: distinct.map(files.place) },
    lines: distinct.map((one) => files.lines.at(one)),
    ...(accepted !== undefined && { accepted }),
  };
}

/** All texts without what a terminal or a browser would obey: names in code and configuration are somebody's. */
function allPlain<Value>(value: Value): Value {
  if (typeof value === "string") return plain(value) as Value;
  if (Array.isArray(value)) return value.map(allPlain) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, allPlain(member)]),
  ) as Value;
}
