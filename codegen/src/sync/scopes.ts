import { byCodePoint } from "../catalog/canonical.js";
import type { Catalog, CatalogScope } from "../catalog/schema.js";
import type { ServerFacts } from "../catalog/server-facts.js";
import { onServer, ownFields, type ScopeOnServer } from "./own-scope.js";
import { type ShippedScopes, shippedScopes } from "./shipped-scopes.js";

type Scopes = Catalog["scopes"];

export interface MergedScopes {
  readonly scopes: Scopes;
  /** The user's own, which stay although neither the document nor the closest server has them. */
  readonly kept: readonly string[];
  /** Those that ship, and that neither of them has: they are gone, with what the user wrote of them. */
  readonly dropped: readonly string[];
}

/**
 * The scopes of a catalog of one server: those that stand on its routes, and those that the user wrote.
 *
 * Who can be granted and who holds a scope is the closest server's that ships. What the user wrote is
 * kept over that, field by field. A scope that nobody knows is taken for a project key's, since that is the
 * most likely.
 *
 * @param server - the name of the catalog's server
 * @param routed - the scopes that stand on its routes
 */
export function mergeScopes(
  base: Catalog | undefined,
  shipped: Catalog,
  closest: ServerFacts,
  server: string,
  routed: ReadonlySet<string>,
): MergedScopes {
  const ships = shippedScopes(shipped);
  const own = ownScopes(base, ships);
  const absent = [...own.keys()].filter(
    (name) => !routed.has(name) && !ships.isOn(name, closest.name),
  );
  const dropped = absent.filter((name) => ships.has(name));
  const kept = absent.filter((name) => !ships.has(name));
  for (const name of dropped) own.delete(name);
  const names = new Set([...routed, ...own.keys()]);
  for (const { successor } of own.values()) {
    // Of a server without it, it would open nothing.
    if (successor !== undefined && ships.isOn(successor, closest.name)) names.add(successor);
  }
  const merged = new Map(
    [...names].map((name): [string, ScopeOnServer] => [
      name,
      { ...ships.on(name, closest), ...own.get(name) },
    ]),
  );
  const scopes = [...merged]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, scope]) => {
      const isMarked = own.get(name)?.deprecated === true;
      return [name, inCatalog(withoutStrangers(scope, isMarked, merged), server)] as const;
    });
  return { scopes: Object.fromEntries(scopes), kept, dropped };
}

/** What the user wrote of each scope of their catalog, against what its server was said to be. */
function ownScopes(
  base: Catalog | undefined,
  ships: ShippedScopes,
): Map<string, Partial<ScopeOnServer>> {
  const [before = ""] = Object.keys(base?.servers ?? {});
  return new Map(
    Object.entries(base?.scopes ?? {}).flatMap(([name, scope]) => {
      const said = onServer(scope);
      const own = ownFields(said, ships.leftBy(name, before, said.unreviewed));
      return Object.keys(own).length === 0 ? [] : [[name, own] as const];
    }),
  );
}

/**
 * A scope without a successor that no key can be granted here. Its mark goes with that, unless the user
 * set it: it would send people to a scope that opens nothing.
 */
function withoutStrangers(
  scope: ScopeOnServer,
  isMarked: boolean,
  merged: ReadonlyMap<string, ScopeOnServer>,
): ScopeOnServer {
  const { successor, deprecated } = scope;
  if (successor === undefined || (merged.get(successor)?.kinds ?? []).length > 0) return scope;
  return { ...scope, deprecated: deprecated && isMarked, successor: undefined };
}

/** A scope as a catalog writes it whose server has this name. */
function inCatalog(scope: ScopeOnServer, server: string): CatalogScope {
  const { kinds, holders, category, description, deprecated, successor } = scope;
  return {
    ...(kinds.length === 0 ? {} : { grantedTo: { [server]: [...kinds] } }),
    ...(holders.length === 0 ? {} : { heldBy: { [server]: [...holders] } }),
    ...(category === undefined ? {} : { category }),
    description,
    ...(deprecated ? { deprecated: server } : {}),
    ...(successor === undefined ? {} : { successor }),
    ...(scope.unreviewed ? { unreviewed: true } : {}),
  };
}
