import { leastScopes, type ScopeRanking } from "../../audit/least/least-scopes.js";
import type { KeyNeed } from "./key-need.js";
import type { KnownScopes } from "./known-scopes.js";

/** A key that is deployed: what it holds, against what it should. */
export interface VerifiedKey extends KnownScopes {
  /** The variable that it was read from. */
  readonly variable: string;
  /** The least that its calls need; `undefined` where no code is known that calls with it. */
  readonly needs: readonly string[] | undefined;
  /** What its calls need and it does not hold. */
  readonly missing: readonly string[];
  /** What scoped clients declare, or the configuration grants, and it does not hold. */
  readonly undeployed: readonly string[];
  /** What it holds and no call needs; of a list any one. Empty where a call may not have been found. */
  readonly excess: readonly (readonly string[])[];
  /** What its calls need, and no request tells whether it holds it. */
  readonly unproved: readonly string[];
  /** Whether all calls that may be made with it are known. */
  readonly complete: boolean;
}

/** Weighs what a key holds against what it needs. */
export function verifiedKey(
  variable: string,
  known: KnownScopes,
  need: KeyNeed | undefined,
  ranking: ScopeRanking,
): VerifiedKey {
  if (need === undefined) {
    const nothing = { missing: [], undeployed: [], excess: [], unproved: [], complete: false };
    return { variable, ...known, ...nothing, needs: undefined };
  }
  const { holds, either, lacks } = known;
  const all = [...need.sure, ...need.possible];
  const least = (demands: readonly (readonly string[])[]) => leastScopes(demands, ranking);
  const { scopes: needs } = least(need.sure);
  const groups = [...holds.map((scope) => [scope]), ...either];
  const isMet = (anyOf: readonly string[]) =>
    groups.some((group) => group.every((scope) => anyOf.includes(scope)));
  const unmet = need.sure.filter((anyOf) => !isMet(anyOf));
  const isLacking = (anyOf: readonly string[]) => anyOf.every((scope) => lacks.includes(scope));
  const among = (anyOf: readonly string[], scopes: readonly string[]) =>
    anyOf.filter((scope) => scopes.includes(scope));
  const wanted = (demands: readonly (readonly string[])[]) =>
    least(demands.map((anyOf) => among(anyOf, needs))).scopes;
  const missing = wanted(unmet.filter(isLacking));
  const used = least(all.map((anyOf) => among(anyOf, holds)).filter(({ length }) => length > 0));
  const isNeeded = (group: readonly string[]) =>
    group.length === 1
      ? used.scopes.some((scope) => group.includes(scope))
      : all.some((anyOf) => among(anyOf, group).length > 0);
  const isSure = need.complete && used.proved;
  return {
    ...{ variable, ...known, needs, missing },
    undeployed: [...new Set([...need.declared, ...need.granted])].filter(
      (scope) => lacks.includes(scope) && !missing.includes(scope),
    ),
    excess: isSure ? groups.filter((group) => !isNeeded(group)) : [],
    unproved: wanted(unmet.filter((anyOf) => !isLacking(anyOf))),
    complete: need.complete,
  };
}

/** Whether there is something to act on. */
export const isOff = ({ missing, undeployed, excess }: VerifiedKey): boolean =>
  missing.length + undeployed.length + excess.length > 0;
