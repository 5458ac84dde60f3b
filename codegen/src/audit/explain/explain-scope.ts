import type { CallerKind } from "../../../../src/caller.js";
import { byCodePoint } from "../../catalog/canonical.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { Shown } from "../report/audit-report.js";
import type { ScopeFacts } from "../scope-facts.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/** What a scope is, the methods that it opens, and each call by a key that it would open. */
export function explainScope(
  name: string,
  units: readonly JudgedUnit[],
  facts: ScopeFacts,
  shown: Shown,
): string[] {
  const scope = facts.scope(name);
  const methods = [...new Set(facts.opened(name).map((method) => method.name))].sort(byCodePoint);
  const holders = (Object.keys(facts.rules) as CallerKind[]).filter((kind) =>
    facts.rules[kind].holds.includes(name),
  );
  return [
    `${name}   ${scope?.description ?? facts.catalog.ungrantable[name]?.description ?? ""}`,
    `  ${phrases.grantedTo(scope?.kinds ?? [])}`,
    ...(holders.length > 0 ? [`  ${phrases.heldBy(holders)}`] : []),
    ...(scope?.deprecated ? [`  ${phrases.deprecated(scope.successor)}`] : []),
    `  ${phrases.opens(methods.length)}`,
    ...methods.map((method) => `    ${method}`),
    ...units.flatMap((judged) => callsIn(judged, name, shown)),
  ];
}

function callsIn({ unit, found, required }: JudgedUnit, scope: string, shown: Shown): string[] {
  const uses = found.uses.filter(
    ({ caller, anyOf }) => caller === "key" && anyOf?.some((other) => other === scope),
  );
  if (uses.length === 0) return [phrases.notCalled(unit.name)];
  const others = required.filter((other) => uses.some(({ anyOf }) => anyOf?.includes(other)));
  return [
    required.includes(scope) || others.length === 0
      ? phrases.needed(unit.name)
      : phrases.notNeeded(unit.name, others),
    ...uses.flatMap((use) => useLines(use, shown)),
  ];
}
