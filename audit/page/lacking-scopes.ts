import { placeId } from "../code-list.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { Demand } from "../judge/demands.js";

/** What a finding says of a call that its scoped client does not open. */
interface Lack {
  /** Where the list stands that lacks a scope; `undefined` where the list is not known. */
  readonly list: string | undefined;
  /** The scope; or the method, where the list is not known. */
  readonly subject: string;
}

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
): ReadonlyMap<string, readonly Demand[]> {
  const lacks = lacksByCall(findings);
  const lacking = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { anyOf, use } = demand;
    const lists = use.grants.map(({ list }) => placeId(list));
    const scopes = (lacks.get(placeId(use.place)) ?? []).flatMap(({ list, subject }) => {
      if (list === undefined) return subject === use.method ? among(required, anyOf) : [];
      return lists.includes(list) ? among([subject], anyOf) : [];
    });
    for (const scope of new Set(scopes)) {
      const known = lacking.get(scope) ?? [];
      known.push(demand);
      lacking.set(scope, known);
    }
  }
  return lacking;
}

function lacksByCall(findings: readonly AuditFinding[]): Map<string, Lack[]> {
  const lacks = new Map<string, Lack[]>();
  const add = (call: string, lack: Lack) => lacks.set(call, [...(lacks.get(call) ?? []), lack]);
  for (const { code, related, subject, where } of findings) {
    if (code !== "undeclared-scope") continue;
    const list = placeId(where);
    for (const place of related) add(placeId(place), { list, subject });
    if (related.length === 0) add(list, { list: undefined, subject });
  }
  return lacks;
}

const among = (scopes: readonly string[], others: readonly string[]): string[] =>
  scopes.filter((scope) => others.includes(scope));
