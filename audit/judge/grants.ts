import type { Place } from "../../codegen/src/findings/finding.js";
import { nearest } from "../../codegen/src/findings/nearest.js";
import type { KeyKind } from "../../src/refusals.js";
import type { AuditFinding, Judgement } from "../findings/audit-finding.js";
import { withoutAllCalls } from "../findings/completeness.js";
import { deprecatedScope } from "../findings/kinds/deprecated-scope.js";
import { escalationScope } from "../findings/kinds/escalation-scope.js";
import { excessScope } from "../findings/kinds/excess-scope.js";
import { missingScope } from "../findings/kinds/missing-scope.js";
import { repeatedScope } from "../findings/kinds/repeated-scope.js";
import { replaceableScope } from "../findings/kinds/replaceable-scope.js";
import { scopeWithoutEffect } from "../findings/kinds/scope-without-effect.js";
import { ungrantableScope } from "../findings/kinds/ungrantable-scope.js";
import { unknownScope } from "../findings/kinds/unknown-scope.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit, Grants } from "../units/unit.js";
import type { Demand } from "./demands.js";
import { keyMakers } from "./key-makers.js";
import { isOfOthers } from "./others-scopes.js";
import type { ScopeBalance } from "./scope-balance.js";

/** Scopes with which a key can make keys that hold more than itself. */
const escalating: readonly string[] = ["keys.write"];

/**
 * Judges the list of scopes that a configuration grants to a unit.
 *
 * @param complete - whether all calls of the unit were found
 */
export function judgeGrants(
  unit: AuditUnit,
  grants: Grants,
  demands: readonly Demand[],
  scopes: ScopeBalance,
  facts: ScopeFacts,
  complete: boolean,
): AuditFinding[] {
  const finding = (
    judgement: Judgement,
    subject: string,
    where: Place,
    related: readonly Place[] = [],
  ): AuditFinding => ({ ...judgement, unit: unit.name, subject, where, related });

  const missing = scopes.missing.map((scope) => {
    const uses = demands
      .filter(({ anyOf }) => anyOf.includes(scope) && !anyOf.some(isGranted))
      .map(({ use }) => use);
    const methods = [...new Set(uses.map(({ method }) => method))];
    const places = uses.map(({ place }) => place);
    return finding(missingScope.of(scope, methods), scope, grants.where, places);
  });
  const seen = new Set<string>();
  const listed = grants.scopes.flatMap(({ scope, where }) => {
    const judgements = seen.has(scope)
      ? [repeatedScope.of(scope)]
      : judgementsOf(scope, unit, demands, scopes, facts);
    seen.add(scope);
    return judgements.map((judgement) =>
      finding(complete ? judgement : withoutAllCalls(judgement), scope, where),
    );
  });
  return [...missing, ...listed];

  function isGranted(scope: string): boolean {
    return grants.scopes.some((granted) => granted.scope === scope);
  }
}

function judgementsOf(
  scope: string,
  unit: AuditUnit,
  demands: readonly Demand[],
  { excess, replaceable, instead }: ScopeBalance,
  facts: ScopeFacts,
): Judgement[] {
  if (isOfOthers(scope)) return [ungrantableScope.ofOthersGranted(scope)];
  if (!facts.rules.project.grantable.includes(scope)) return [notForKeys(scope, facts)];
  const making = keyMakers(demands, facts);
  const escalation = escalating.includes(scope) ? [escalationScope.of(scope, making)] : [];
  if (facts.rules.project.holds.includes(scope)) return [scopeWithoutEffect.held(scope)];
  if (!facts.hasEffect(scope)) {
    return [scopeWithoutEffect.opensNothing(scope, facts.server), ...escalation];
  }
  if (excess.includes(scope)) return [excessScope.of(scope, unit.name), ...escalation];
  const catalogued = facts.scope(scope);
  const deprecated = catalogued?.deprecated ?? false;
  if (replaceable.includes(scope)) {
    // Of what is missing from the list, that which opens a call for which this scope is there.
    const served = demands.filter(({ anyOf }) => anyOf.includes(scope));
    const better = instead.filter((other) => served.some(({ anyOf }) => anyOf.includes(other)));
    const say = deprecated ? deprecatedScope.granted : replaceableScope.of;
    return [say(scope, better), ...escalation];
  }
  // Which calls it is there for is not known, or there are none.
  if (!deprecated || !demands.some(({ anyOf }) => anyOf.includes(scope))) return escalation;
  const successor = catalogued?.successor;
  const shut = demands
    .filter(({ anyOf }) => anyOf.includes(scope) && !anyOf.some((other) => other === successor))
    .map(({ use }) => use.method);
  return [deprecatedScope.irreplaceable(scope, successor, [...new Set(shut)]), ...escalation];
}

/** What is said of a scope that keys of a kind can't be granted. */
export function notForKeys(scope: string, facts: ScopeFacts, kind: KeyKind = "project"): Judgement {
  const catalogued = facts.scope(scope);
  if (catalogued !== undefined) return ungrantableScope.toProjectKeys(scope, catalogued.kinds);
  const when = facts.elsewhere(scope);
  if (when !== undefined) return unknownScope.elsewhere(scope, facts.server, when);
  return facts.description(scope) !== undefined
    ? ungrantableScope.toProjectKeys(scope, [])
    : unknownScope.nowhere(scope, nearest(scope, facts.rules[kind].grantable));
}
