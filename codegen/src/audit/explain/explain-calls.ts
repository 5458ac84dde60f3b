import type { JudgedUnit } from "../judge/judge-unit.js";
import type { Shown } from "../report/audit-report.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/** The calls of some methods in each unit. */
export function explainCalls(
  isMeant: (method: string) => boolean,
  units: readonly JudgedUnit[],
  shown: Shown,
): string[] {
  return units.flatMap(({ unit, found }) => {
    const uses = found.uses.filter(({ method }) => isMeant(method));
    return [
      phrases.calls(unit.name, uses.length),
      ...uses.flatMap((use) => useLines(use, shown)),
      ...(found.unresolved.length > 0 ? [`  ${phrases.hidden(found.unresolved.length)}`] : []),
    ];
  });
}
