import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { otherSpans } from "../../codegen/src/catalog/spans.js";
import type { CallerKind } from "../../src/caller.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { isOfOthers } from "../judge/others-scopes.js";
import type { Shown } from "../report/audit-report.js";
import type { UnitServer } from "../server/unit-server.js";
import { unitTitle } from "../units/unit-title.js";
import { ageOf } from "./explain-method.js";
import { phrases, serverLine } from "./messages.js";
import { useLines } from "./use-lines.js";

/**
 * What a scope is, the methods that it opens, and each call by a key that it would open: once for each server that
 * units are judged by, with the units that are.
 *
 * @param here - who is asked where no unit has an SDK
 */
export function explainScope(
  name: string,
  units: readonly JudgedUnit[],
  here: UnitServer,
  shown: Shown,
): string[] {
  const groups = byServer(units, here);
  return [
    ...groups.flatMap(({ judge, judged }) => [
      serverLine(judge),
      ...aboutScope(name, judge),
      ...judged.flatMap((unit) => callsIn(unit, name, shown)),
    ]),
    ...(units.length === 0 ? [phrases.noCode] : []),
  ];
}

interface ServerUnits {
  /** The folder's own SDKs, if they go with the same server. */
  readonly judge: UnitServer;
  readonly judged: readonly JudgedUnit[];
}

/** Units by their servers. Those without an SDK call nothing, and are told with the first. */
function byServer(units: readonly JudgedUnit[], here: UnitServer): ServerUnits[] {
  const own = units.map(({ found }) => found.server).filter(({ sdks }) => sdks.length > 0);
  const names = [...new Set((own.length > 0 ? own : [here]).map(({ choice }) => choice.name))];
  const nameOf = ({ found }: JudgedUnit) =>
    names.find((name) => name === found.server.choice.name) ?? names[0];
  return names.map((name) => ({
    judge: [here, ...own].find(({ choice }) => choice.name === name) ?? here,
    judged: units.filter((unit) => nameOf(unit) === name),
  }));
}

function aboutScope(name: string, { facts }: UnitServer): string[] {
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
  ];
}

function callsIn({ unit, found, required }: JudgedUnit, scope: string, shown: Shown): string[] {
  const title = unitTitle(unit.name);
  const asking = found.uses.filter(({ anyOf }) => anyOf?.includes(scope));
  const byKey = asking.filter(({ caller }) => caller === "key");
  const uses = isOfOthers(scope) ? asking : byKey;
  if (uses.length === 0) return [phrases.notCalled(title)];
  if (isOfOthers(scope)) {
    const said = phrases.calledByOthers(title, byKey.length);
    return [said, ...uses.flatMap((use) => useLines(use, shown))];
  }
  const others = required.filter((other) => uses.some(({ anyOf }) => anyOf?.includes(other)));
  const said =
    required.includes(scope) || others.length === 0
      ? phrases.needed(title)
      : phrases.notNeeded(title, others);
  return [said, ...uses.flatMap((use) => useLines(use, shown))];
}
