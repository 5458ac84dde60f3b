import { byCodePoint } from "../catalog/canonical.js";
import type { Catalog, CatalogScope } from "../catalog/schema.js";
import type { ServerFacts } from "../catalog/server-facts.js";
import { assumedKinds, isOwn, unreviewed } from "./own-scope.js";
import { type GrantsByServer, shippedGrants } from "./shipped-grants.js";

type Scopes = Catalog["scopes"];

/**
 * The scopes of a catalog of one server: those that stand on its routes, and those that the user wrote.
 *
 * Who can be granted and who holds a scope is the closest server's that ships. What the user wrote is
 * kept over that. A scope that nobody knows is taken for a project key's, since that is the most likely.
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
): Scopes {
  const grantsOf = shippedGrants(shipped);
  const shippedOf = (name: string) =>
    Object.hasOwn(shipped.scopes, name) ? shipped.scopes[name] : undefined;
  const own = Object.entries(base?.scopes ?? {}).filter(([name, scope]) =>
    isOwn(scope, shippedOf(name), grantsOf(name)),
  );
  const written = new Map(own.map(([name, scope]) => [name, onServer(scope, server)]));
  const names = new Set([...routed, ...written.keys()]);
  for (const scope of written.values()) if (scope.successor) names.add(scope.successor);
  const merged = new Map(
    [...names].sort(byCodePoint).map((name): [string, CatalogScope] => {
      const ships = () => shippedScope(shippedOf(name), closest, grantsOf(name), name, server);
      return [name, written.get(name) ?? ships()];
    }),
  );
  return Object.fromEntries(
    [...merged].map(([name, scope]) => [
      name,
      withoutStrangers(scope, written.has(name), (other) => merged.get(other)),
    ]),
  );
}

/** What holds of a scope now, for a catalog whose server has this name. */
function onServer(scope: CatalogScope, server: string): CatalogScope {
  const last = <Value>(history: Readonly<Record<string, Value>> | undefined) => {
    const value = Object.values(history ?? {}).at(-1);
    return value === undefined ? undefined : { [server]: value };
  };
  const { grantedTo, heldBy, deprecated, ...rest } = scope;
  return defined({
    grantedTo: last(grantedTo),
    heldBy: last(heldBy),
    ...rest,
    deprecated: deprecated && server,
  });
}

function shippedScope(
  ships: CatalogScope | undefined,
  closest: ServerFacts,
  grants: GrantsByServer,
  name: string,
  server: string,
): CatalogScope {
  if (ships === undefined) return { grantedTo: { [server]: [...assumedKinds] }, ...unreviewed };
  // Where the closest server does not have it, the scope is newer or older: so is who has it.
  const { kinds = [], holders = [] } =
    grants.get(closest.name) ?? [...grants.values()].at(-1) ?? {};
  const { category, description, successor } = ships;
  return defined({
    grantedTo: kinds.length === 0 ? undefined : { [server]: [...kinds] },
    heldBy: holders.length === 0 ? undefined : { [server]: [...holders] },
    category,
    description,
    deprecated: closest.scopes.get(name)?.deprecated ? server : undefined,
    successor,
  });
}

/**
 * A scope without a successor that no key can be granted here. Its mark goes with that, unless the user
 * set it: it would send people to a scope that opens nothing.
 */
function withoutStrangers(
  { successor, deprecated, ...scope }: CatalogScope,
  isWritten: boolean,
  scopeOf: (name: string) => CatalogScope | undefined,
): CatalogScope {
  const isThere = successor === undefined || scopeOf(successor)?.grantedTo !== undefined;
  return defined({
    ...scope,
    deprecated: isThere || isWritten ? deprecated : undefined,
    successor: isThere ? successor : undefined,
  });
}

function defined(scope: { [Key in keyof CatalogScope]: CatalogScope[Key] | undefined }) {
  const entries = Object.entries(scope).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as CatalogScope;
}
