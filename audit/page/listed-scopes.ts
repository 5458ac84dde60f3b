import type { AuditCode } from "../findings/kinds.js";
import type { Demand } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { isForList } from "../judge/keys.js";
import type { KeyLine } from "../report/key-lines.js";
import type { Grants } from "../units/unit.js";
import {
  type ScopeStanding,
  type Standing,
  type UnitDemands,
  withoutEffect,
} from "./scope-standing.js";

/** How each scope stands to the key that a configuration has a list for. */
export function listedScopes(
  judged: JudgedUnit,
  grants: Grants,
  line: KeyLine,
  demands: UnitDemands,
): ScopeStanding[] {
  const granted = grants.scopes.map(({ scope }) => scope);
  const own = ownDemands(line, demands);
  return [...new Set([...granted, ...judged.missing, ...judged.instead])].map((scope) => {
    const asking = own.filter(({ anyOf }) => anyOf.includes(scope));
    const unmet = asking.filter(({ anyOf }) => !anyOf.some((one) => granted.includes(one)));
    const asked = judged.missing.includes(scope) && !granted.includes(scope) ? unmet : asking;
    return { scope, ...standingOf(scope, judged, grants, asked), demands: asked };
  });
}

function ownDemands({ key }: KeyLine, demands: UnitDemands): readonly Demand[] {
  if (key === undefined) return demands.filter(({ use }) => isForList(use));
  const uses = new Set(key.uses.filter(isForList));
  return demands.filter(({ use }) => uses.has(use));
}

/** Findings that say of a granted scope that others would do better. */
const replacing: readonly AuditCode[] = ["deprecated-scope", "replaceable-scope"];

function standingOf(
  scope: string,
  { excess, findings, missing, replaceable }: JudgedUnit,
  { scopes, where: list }: Grants,
  asking: readonly Demand[],
): Standing {
  // A list in code can be for another kind of key.
  const told = (codes: readonly AuditCode[], of = [scope]) =>
    findings.filter(
      ({ code, subject, where }) =>
        of.includes(subject) && where.file === list.file && codes.includes(code),
    );
  if (!scopes.some((granted) => granted.scope === scope)) {
    if (missing.includes(scope)) return { state: "missing", findings: told(["missing-scope"]) };
    const opening = replaceable.filter((other) =>
      asking.some(({ anyOf }) => anyOf.includes(other)),
    );
    return { state: "needed", findings: told(replacing, opening) };
  }
  const idle = told(withoutEffect);
  if (idle.length > 0) return { state: "without-effect", findings: idle };
  if (excess.includes(scope)) return { state: "excess", findings: told(["excess-scope"]) };
  if (replaceable.includes(scope)) {
    return { state: "replaceable", findings: told(replacing) };
  }
  return { state: asking.length > 0 ? "granted" : "unclear", findings: [] };
}
