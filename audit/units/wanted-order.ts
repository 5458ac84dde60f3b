import { byCodePoint } from "../../codegen/src/catalog/canonical.js";

/** What a list is to hold, in its order, and which of its scopes turn into others where they stand. */
export interface WantedOrder {
  readonly wanted: readonly string[];
  /** What each scope of the list is from now on. */
  readonly renamed: (scope: string) => string;
}

/**
 * Puts scopes into the order of a list: those that stay as they stand, one that takes another's place there, and
 * the others behind them; sorted if the list was.
 *
 * @param instead - by what a scope of the list may be replaced
 */
export function wantedOrder(
  listed: readonly string[],
  scopes: readonly string[],
  instead: ReadonlyMap<string, readonly string[]>,
): WantedOrder {
  const renames = new Map<string, string>();
  for (const scope of listed) {
    const meant = (instead.get(scope) ?? []).find(
      (one) =>
        scopes.includes(one) && !listed.includes(one) && ![...renames.values()].includes(one),
    );
    if (meant !== undefined && !scopes.includes(scope)) renames.set(scope, meant);
  }
  const renamed = (scope: string) => renames.get(scope) ?? scope;
  const now = [...new Set(listed.map(renamed))];
  const kept = now.filter((scope) => scopes.includes(scope));
  const added = scopes.filter((scope) => !now.includes(scope)).sort(byCodePoint);
  const isSorted = listed.every((scope, index) => byCodePoint(listed[index - 1] ?? "", scope) <= 0);
  const wanted = isSorted ? [...kept, ...added].sort(byCodePoint) : [...kept, ...added];
  return { wanted, renamed };
}
