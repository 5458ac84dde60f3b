import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { ScopeProbe } from "../../codegen/src/plan/scope-probes.js";
import { heldScopes } from "../../src/held-scopes.js";
import type { ProbeOutcome } from "../../src/probe-answer.js";

/** What a server's answers say of all scopes that a key can be granted. */
export interface KnownScopes {
  /** What the key surely holds. */
  readonly holds: readonly string[];
  /** Of each of these lists it holds at least one scope, and no request tells which. */
  readonly either: readonly (readonly string[])[];
  /** What it surely does not hold. */
  readonly lacks: readonly string[];
  /** Of these nothing is known. */
  readonly notProvable: readonly string[];
}

/**
 * Draws the conclusions from what a server answered to a key.
 *
 * @param grantable - the scopes that the key can be granted, without what it holds anyway
 */
export function knownScopes(
  probes: readonly ScopeProbe[],
  outcomes: ReadonlyMap<string, ProbeOutcome>,
  grantable: readonly string[],
): KnownScopes {
  const { missing: lacks } = heldScopes(
    probes.map((probe) => [probe.scope, probe] as const),
    outcomes,
  );
  const passed = probes
    .filter(({ route }) => outcomes.get(route)?.kind === "passed")
    .map(({ scope, others }) => [scope, ...others].filter((one) => !lacks.includes(one)));
  const holds = [...new Set(passed.filter(({ length }) => length === 1).flat())].sort(byCodePoint);
  // A list in which one is surely held says nothing of the others.
  const open = passed.filter((list) => list.length > 1 && !list.some((one) => holds.includes(one)));
  const lists = new Map(open.map((list) => [[...list].sort(byCodePoint).join(), list]));
  const either = [...lists.keys()].map((text) => text.split(","));
  const told = new Set([...holds, ...either.flat(), ...lacks]);
  return { holds, either, lacks, notProvable: grantable.filter((scope) => !told.has(scope)) };
}
