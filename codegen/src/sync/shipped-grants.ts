import type { CallerKind } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import { byCodePoint } from "../catalog/canonical.js";
import { serverOrder, valueOn } from "../catalog/history.js";
import type { Catalog } from "../catalog/schema.js";

/** Who can be granted a scope, and who holds it without being granted it; both sorted. */
export interface Grants {
  readonly kinds: readonly KeyKind[];
  readonly holders: readonly CallerKind[];
}

/** What the tool's catalog says of a scope, by the name of the server; only servers that have the scope. */
export type GrantsByServer = ReadonlyMap<string, Grants>;

/**
 * Looks up who has a scope on the servers that ship, oldest first. A server has a scope if somebody can have
 * it, or if it stands on a route: a scope that only sessions hold is there, and no key can be granted it.
 */
export function shippedGrants({
  servers,
  scopes,
  routes,
}: Catalog): (scope: string) => GrantsByServer {
  const order = serverOrder(servers);
  const routed = order.map(
    (server) =>
      new Set(Object.values(routes).flatMap((route) => valueOn(route, server, order) ?? [])),
  );
  return (name) => {
    const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
    return new Map(
      order.flatMap((server, index): [string, Grants][] => {
        const kinds = [...(valueOn(scope?.grantedTo, server, order) ?? [])].sort(byCodePoint);
        const holders = [...(valueOn(scope?.heldBy, server, order) ?? [])].sort(byCodePoint);
        const isThere = kinds.length + holders.length > 0 || routed[index]?.has(name);
        return isThere ? [[server, { kinds, holders }]] : [];
      }),
    );
  };
}
