import { byCodePoint } from "../catalog/canonical.js";
import type { ServerFacts } from "../catalog/server-facts.js";

/** How a server is asked whether a project key holds a scope. */
export interface ScopeProbe {
  readonly scope: string;
  /** The route that is asked, as the catalog writes it: `GET /users/{userId}`. */
  readonly route: string;
  /** What else opens the route and can be granted to a project key: a key that passes holds any one of them. */
  readonly others: readonly string[];
  /** Those of the others that do not open all that the scope opens, so that one is not as good as the other. */
  readonly lesser: readonly string[];
}

/**
 * For each scope that a project key can be granted, the request that says most: of the catalog's probes, one that
 * the fewest other scopes open. Scopes without one are left out, and so is what every key holds anyway.
 */
export function scopeProbes({ probes, routes, rules }: ServerFacts): ScopeProbe[] {
  const { grantable, holds } = rules.project;
  const opened = (scope: string) =>
    [...routes].flatMap(([route, anyOf]) => (anyOf.includes(scope) ? [route] : []));
  const asked = probes.filter(
    (route) => !holds.some((scope) => routes.get(route)?.includes(scope)),
  );
  return grantable.flatMap((scope) => {
    const own = opened(scope);
    const opensAll = (other: string) => own.every((route) => routes.get(route)?.includes(other));
    const found = asked
      .filter((route) => own.includes(route))
      .map((route): ScopeProbe => {
        const others = (routes.get(route) ?? []).filter(
          (other) => other !== scope && grantable.includes(other),
        );
        return { scope, route, others, lesser: others.filter((other) => !opensAll(other)) };
      });
    return found.sort(byWhatItProves).slice(0, 1);
  });
}

/** GET comes before POST by its letters. */
const byWhatItProves = (a: ScopeProbe, b: ScopeProbe): number =>
  a.lesser.length - b.lesser.length ||
  a.others.length - b.others.length ||
  byCodePoint(a.route, b.route);
