import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { minimumHittingSet } from "./hitting-set.js";

/** What decides between two choices of the same number of scopes. */
export interface ScopeRanking {
  /** Whether another scope takes its place, on this server or on a later one. */
  isOutdated(scope: string): boolean;
  /** How many methods the scope opens. */
  opens(scope: string): number;
}

/** Scopes that open a set of calls. */
export interface LeastScopes {
  /** Sorted by code point. */
  readonly scopes: readonly string[];
  /** Whether it is proved that no better ones do. */
  readonly proved: boolean;
}

/**
 * The least scopes that open a set of calls: as few as can be; of those the ones with the fewest
 * outdated scopes, then those that open the fewest methods, then those that come first by code
 * point. A scope that some call can't do without is in every such choice, so it never counts twice.
 *
 * @param demands - for each call, the scopes of which any one opens it; none is empty
 */
export function leastScopes(
  demands: readonly (readonly string[])[],
  ranking: ScopeRanking,
): LeastScopes {
  const distinct = new Map(demands.map((anyOf) => [[...anyOf].sort(byCodePoint).join(), anyOf]));
  const scopes = [...new Set([...distinct.values()].flat())].sort(byCodePoint);
  const indices = new Map(scopes.map((scope, index) => [scope, index]));
  const opens = scopes.map((scope) => ranking.opens(scope));
  // One outdated scope weighs more than all that scopes can open.
  const age = opens.reduce((sum, count) => sum + count, 1);
  const weights = scopes.map(
    (scope, index) => (opens[index] ?? 0) + (ranking.isOutdated(scope) ? age : 0),
  );
  const sets = [...distinct.values()].map((anyOf) => anyOf.map((scope) => indices.get(scope) ?? 0));
  const { elements, proved } = minimumHittingSet(sets, weights);
  return { scopes: elements.map((index) => scopes[index] ?? ""), proved };
}
