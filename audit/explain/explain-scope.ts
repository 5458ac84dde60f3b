import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { otherSpans } from "../../codegen/src/catalog/spans.js";
import type { CallerKind } from "../../src/caller.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { isOfOthers } from "../judge/others-scopes.js";
import type { Shown } from "../report/audit-report.js";
import type { UnitServer } from "../server/unit-server.js";
import { ageOf } from "./explain-method.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/** What a scope is, the methods that it opens, and each call by a key that it would open. */
export function explainScope(
  name: string,
  units: readonly JudgedUnit[],
  here: UnitServer,
  shown: Shown,
): string[] {
  const { facts } = here;
  const scope = facts.scope(name);
  const methods = [...new Set(facts.opened(name).map((method) => method.name))].sort(byCodePoint);
  const holders = (Object.keys(facts.rules) as CallerKind[]).filter((kind) =>
    facts.rules[kind].holds.includes(name),
  );
  return [
    `${name}   ${facts.description(name) ?? ""}`,
    `  ${isOfOthers(name) ? phrases.ofOthers(name) : phrases.grantedTo(scope?.kinds ?? [])}`,
    ...otherSpans(facts.scopeSpans(name), facts.server).map(
      ({ servers, value = [] }) => `  ${phrases.grantedOn(servers, value)}`,
    ),
    ...(scope !== undefined && !facts.hasEffect(name) ? [`  ${phrases.withoutEffect}`] : []),
    ...(holders.length > 0 ? [`  ${phrases.heldBy(holders)}`] : []),
    ...ageOf(scope).map((age) => `  ${age}`),
    `  ${phrases.opens(methods.length)}`,
    ...methods.map((method) => `    ${method}`),
    ...(units.length === 0 ? [phrases.noCode] : []),
    ...units.flatMap((judged) => callsIn(judged, name, here, shown)),
  ];
}

function callsIn(
  { unit, found, required }: JudgedUnit,
  scope: string,
  here: UnitServer,
  shown: Shown,
): string[] {
  const asking = found.uses.filter(({ anyOf }) => anyOf?.includes(scope));
  const byKey = asking.filter(({ caller }) => caller === "key");
  const uses = isOfOthers(scope) ? asking : byKey;
  // What is said above holds for the server of this folder's own SDKs; a unit's may be another.
  const isHere = found.server.choice.name === here.choice.name;
  const by = isHere ? "" : `   ${phrases.judgedBy(found.server)}`;
  if (uses.length === 0) return [phrases.notCalled(unit.name) + by];
  if (isOfOthers(scope)) {
    const said = phrases.calledByOthers(unit.name, byKey.length);
    return [said + by, ...uses.flatMap((use) => useLines(use, shown))];
  }
  const others = required.filter((other) => uses.some(({ anyOf }) => anyOf?.includes(other)));
  const said =
    required.includes(scope) || others.length === 0
      ? phrases.needed(unit.name)
      : phrases.notNeeded(unit.name, others);
  return [said + by, ...uses.flatMap((use) => useLines(use, shown))];
}
