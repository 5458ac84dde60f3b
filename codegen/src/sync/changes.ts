import { byCodePoint } from "../catalog/canonical.js";
import { type Changes, changesBetween } from "../catalog/changes.js";
import { serverOrder, valueOn } from "../catalog/history.js";
import type { Catalog, CatalogScope } from "../catalog/schema.js";

/** A scope of a catalog of one server. */
export interface ScopeNow extends Omit<CatalogScope, "grantedTo" | "heldBy" | "deprecated"> {
  readonly grantedTo: readonly string[];
  readonly heldBy: readonly string[];
  readonly deprecated: boolean;
}

/** What a run does to a catalog of one server, in the order of code points. */
export interface CatalogChanges {
  readonly scopes: Changes<ScopeNow>;
  /** `GET /users` and the scopes of which any one opens it. */
  readonly routes: Changes<readonly string[]>;
}

/** Compares two catalogs, of which the first may not exist yet. */
export function catalogChanges(before: Catalog | undefined, after: Catalog): CatalogChanges {
  const [old, now] = [tables(before), tables(after)];
  return {
    scopes: changesBetween(old.scopes, now.scopes),
    routes: changesBetween(old.routes, now.routes),
  };
}

function tables({
  servers,
  scopes,
  routes,
}: Pick<Catalog, "servers" | "scopes" | "routes"> = none) {
  const order = serverOrder(servers);
  const now = <Value>(history: Readonly<Record<string, Value>> | undefined) =>
    valueOn(history, order.at(-1) ?? "", order);
  const sorted = (names: readonly string[] = []) => [...names].sort(byCodePoint);
  return {
    scopes: new Map(
      Object.entries(scopes).map(([name, { grantedTo, heldBy, deprecated, ...scope }]) => [
        name,
        {
          ...scope,
          grantedTo: sorted(now(grantedTo)),
          heldBy: sorted(now(heldBy)),
          deprecated: deprecated !== undefined,
        },
      ]),
    ),
    routes: new Map(
      Object.entries(routes).flatMap(([route, history]) => {
        const anyOf = now(history);
        return anyOf ? [[route, sorted(anyOf)] as const] : [];
      }),
    ),
  };
}

const none = { servers: {}, scopes: {}, routes: {} };
