import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";

/** The scopes that a unit's code asks for, against those that its key is granted. */
export interface ScopeBalance {
  /** The least that opens every call. */
  readonly required: readonly string[];
  /** Whether it is proved that no fewer would do. */
  readonly proved: boolean;
  /** What has to be granted for the code to work. */
  readonly missing: readonly string[];
  /** What can be taken away, and the code works still. */
  readonly excess: readonly string[];
  /** What is in use, and would not be needed if `instead` was granted. */
  readonly replaceable: readonly string[];
  readonly instead: readonly string[];
}

/**
 * Weighs what is asked for against what is granted. A granted scope that opens a call is no error,
 * even if it is not the one that we would have chosen.
 *
 * @param demands - for each call, the scopes of which any one opens it
 * @param granted - only scopes that a project key can be granted
 */
export function balance(
  demands: readonly (readonly string[])[],
  granted: readonly string[],
  facts: ScopeFacts,
): ScopeBalance {
  const least = (open: readonly string[]) =>
    leastScopes(
      demands.map((anyOf) => among(anyOf, open)),
      facts,
    );
  const { scopes: required, proved } = leastScopes(demands, facts);
  const unmet = demands.filter((anyOf) => among(anyOf, granted).length === 0);
  const { scopes: missing } = leastScopes(
    unmet.map((anyOf) => among(anyOf, required)),
    facts,
  );
  const { scopes: kept } = least([...granted, ...missing]);
  return {
    required,
    proved,
    missing,
    excess: without(granted, kept),
    replaceable: without(kept, required),
    instead: without(required, kept),
  };
}

const among = (scopes: readonly string[], others: readonly string[]): string[] =>
  scopes.filter((scope) => others.includes(scope));

const without = (scopes: readonly string[], others: readonly string[]): string[] =>
  [...new Set(scopes)].filter((scope) => !others.includes(scope));
