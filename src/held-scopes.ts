import type { ProbeOutcome } from "./probe-answer.js";

/** How a server is asked for a scope, as far as its answer has to be understood. */
export interface ProbeOf {
  /** The route that is asked. */
  readonly route: string;
  /** Scopes that open the route as well, and not all that this one opens. */
  readonly lesser?: readonly string[];
}

/** What a key's answers say of some scopes. */
export interface HeldScopes {
  /** What the key holds, or others in their place that open all the same. */
  readonly holds: readonly string[];
  /** What it surely does not hold. */
  readonly missing: readonly string[];
  /** Of these nothing is known: no request proves them, or its answer proved nothing. */
  readonly notProvable: readonly string[];
}

/** Draws the conclusions from what a server answered to a key. */
export function heldScopes(
  probes: Iterable<readonly [scope: string, probe: ProbeOf | undefined]>,
  outcomes: ReadonlyMap<string, ProbeOutcome>,
): HeldScopes {
  const asked = [...probes].map(([scope, probe]) => ({
    scope,
    lesser: probe?.lesser ?? [],
    outcome: outcomes.get(probe?.route ?? ""),
  }));
  const missing = asked.flatMap(({ scope, outcome }) =>
    outcome?.kind === "refused" && outcome.scopes.includes(scope) ? [scope] : [],
  );
  // What the key passed by may be another scope, unless it is known to lack that.
  const holds = asked.flatMap(({ scope, lesser, outcome }) =>
    outcome?.kind === "passed" && lesser.every((other) => missing.includes(other)) ? [scope] : [],
  );
  const isOpen = (scope: string) => !missing.includes(scope) && !holds.includes(scope);
  return {
    holds,
    missing,
    notProvable: asked.map(({ scope }) => scope).filter(isOpen),
  };
}
