import type { Place } from "../../codegen/src/findings/finding.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import { few } from "../findings/words.js";

/** Findings that say the same of several places; one that nothing else says is a group of its own. */
export interface FindingGroup {
  /** The one at the place that comes first. */
  readonly first: AuditFinding;
  readonly findings: readonly AuditFinding[];
  /** What all of them say. */
  readonly what: string;
}

/** Puts together the findings of a unit that differ in nothing but their place, or the code that they quote. */
export function groupFindings(findings: readonly AuditFinding[]): FindingGroup[] {
  const groups = new Map<string, [AuditFinding, ...AuditFinding[]]>();
  for (const finding of findings) {
    const { unit, code, level, general, what, fix } = finding;
    const id = JSON.stringify([unit, code, level, general ?? what, fix]);
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [finding]);
    else known.push(finding);
  }
  return [...groups.values()].map((group) => ({
    ...{ first: group[0], findings: group },
    what: whatOf(group),
  }));
}

/** Each by itself. */
export const eachAlone = (findings: readonly AuditFinding[]): FindingGroup[] =>
  findings.map((finding) => ({ first: finding, findings: [finding], what: finding.what }));

function whatOf([first, ...others]: readonly [AuditFinding, ...AuditFinding[]]): string {
  if (first.general === undefined || others.length === 0) return first.what;
  const subjects = new Set([first, ...others].map(({ subject }) => subject));
  return `${first.general} (${few([...subjects])}).`;
}

/** Where a group's findings are, each place once. */
export function placesOf(
  { first, findings }: FindingGroup,
  shown: (where: Place) => string,
): readonly [string, ...string[]] {
  const places = new Set(findings.map(({ where }) => shown(where)));
  places.delete(shown(first.where));
  return [shown(first.where), ...places];
}
