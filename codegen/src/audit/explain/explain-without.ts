import { demandsOf } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { Shown } from "../report/audit-report.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/**
 * The calls that break in each unit if a scope is taken away: from what its key is granted, or from
 * the least that it needs where nobody says what that is.
 */
export function explainWithout(
  scope: string,
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  return units.flatMap(({ unit, found, required }) => {
    const held = unit.grants?.scopes.map((granted) => granted.scope) ?? required;
    const left = held.filter((other) => other !== scope);
    const broken = demandsOf(found, found.server.facts).demands.filter(
      ({ anyOf }) => anyOf.includes(scope) && !anyOf.some((other) => left.includes(other)),
    );
    const hidden = found.unresolved.length;
    const outcome = held.includes(scope) ? phrases.breaks : phrases.notHeld;
    return [
      `${outcome(unit.name, broken.length)}   ${phrases.judgedBy(found.server)}`,
      ...broken.flatMap(({ use }) => useLines(use, shown)),
      ...(hidden > 0 ? [`  ${phrases.hidden(hidden)}`] : []),
    ];
  });
}
