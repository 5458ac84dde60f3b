import { placeId } from "../code-list.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { Demand } from "../judge/demands.js";
import type { ScopeStanding } from "./scope-standing.js";

type Lack = Pick<ScopeStanding, "demands" | "findings">;

/**
 * What the declarations of scoped clients lack, as the findings say, with what is shut for it.
 *
 * @param demands - what calls ask for that are made with the key
 * @param required - what the key needs: of the scopes of which any one opens a call, the one that is told
 */
export function lackingScopes(
  findings: readonly AuditFinding[],
  demands: readonly Demand[],
  required: readonly string[],
): ReadonlyMap<string, Lack> {
  const byCall = findingsByCall(findings);
  const lacking = new Map<string, { demands: Set<Demand>; findings: Set<AuditFinding> }>();
  for (const demand of demands) {
    for (const finding of byCall.get(placeId(demand.use.place)) ?? []) {
      for (const scope of scopesOf(finding, demand, required)) {
        const known = lacking.get(scope) ?? { demands: new Set(), findings: new Set() };
        lacking.set(scope, known);
        known.demands.add(demand);
        known.findings.add(finding);
      }
    }
  }
  return new Map(
    [...lacking].map(([scope, lack]) => [
      scope,
      { demands: [...lack.demands], findings: [...lack.findings] },
    ]),
  );
}

/** What is told at a list has its calls beside it; where the list is not known, it is told at the call. */
function findingsByCall(findings: readonly AuditFinding[]): Map<string, AuditFinding[]> {
  const byCall = new Map<string, AuditFinding[]>();
  for (const finding of findings.filter(({ code }) => code === "undeclared-scope")) {
    const calls = finding.related.length > 0 ? finding.related : [finding.where];
    for (const call of new Set(calls.map(placeId))) {
      const known = byCall.get(call) ?? [];
      known.push(finding);
      byCall.set(call, known);
    }
  }
  return byCall;
}

function scopesOf(
  { related, subject, where }: AuditFinding,
  { anyOf, use }: Demand,
  required: readonly string[],
): readonly string[] {
  if (related.length === 0) {
    return subject === use.method ? required.filter((scope) => anyOf.includes(scope)) : [];
  }
  const isOfCall = use.grants.some(({ list }) => placeId(list) === placeId(where));
  return isOfCall && anyOf.includes(subject) ? [subject] : [];
}
