import type { JudgedUnit } from "../judge/judge-unit.js";
import type { Shown } from "../report/audit-report.js";
import { unitTitle } from "../units/unit-title.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/** The calls of some methods in each unit that has any, or may hide some. */
export function explainCalls(
  isMeant: (method: string) => boolean,
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  const lines = units.flatMap(({ unit, found }) => {
    const uses = found.uses.filter(({ method }) => isMeant(method));
    if (uses.length === 0 && found.unresolved.length === 0) return [];
    return [
      phrases.calls(unitTitle(unit.name), uses.length),
      ...uses.flatMap((use) => useLines(use, shown)),
      ...(found.unresolved.length > 0 ? [`  ${phrases.hidden(found.unresolved.length)}`] : []),
    ];
  });
  return lines.length === 0 && units.length > 0 ? [phrases.calledNowhere] : lines;
}
