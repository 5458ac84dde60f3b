import { FindingsError } from "../../codegen/src/findings/finding.js";
import { keysFindings } from "./messages.js";
import type { NeededKey } from "./needed-key.js";

/**
 * Other code that reads the same variable may have the same key, and would lose what opens its calls today.
 *
 * @param change - what the key holds, and what it is to hold
 * @param isAccepted - whether the user knows that this code has another key
 * @throws FindingsError if it would
 */
export function expectNotMissed(
  { others, variable = "" }: NeededKey,
  { before, scopes }: { readonly before: readonly string[]; readonly scopes: readonly string[] },
  isAccepted: boolean,
): void {
  const opens = (held: readonly string[], anyOf: readonly string[]) =>
    anyOf.some((scope) => held.includes(scope));
  const losing = others.flatMap(({ unit, demands }) => {
    const lost = demands.filter((anyOf) => opens(before, anyOf) && !opens(scopes, anyOf));
    return lost.length > 0 ? [{ unit, lost }] : [];
  });
  if (losing.length === 0 || isAccepted) return;
  const missed = losing
    .flatMap(({ lost }) => lost.flat())
    .filter((scope) => before.includes(scope));
  const units = losing.map(({ unit }) => unit);
  throw new FindingsError([keysFindings.shared(variable, units, [...new Set(missed)])]);
}
