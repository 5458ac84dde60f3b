import { serverOrder } from "../catalog/history.js";
import type { Catalog } from "../catalog/schema.js";
import { type ServerFacts, serverFacts } from "../catalog/server-facts.js";
import { closestServer } from "../server/resolve.js";
import { assumedKinds, type ScopeOnServer, unreviewed } from "./own-scope.js";
import { shippedGrants } from "./shipped-grants.js";

/** What the tool's catalog says of scopes, and what runs make of that. */
export interface ShippedScopes {
  has(scope: string): boolean;
  /** Whether a server that ships has the scope. */
  isOn(scope: string, server: string): boolean;
  /** What a run says of a scope, for the closest server that ships. */
  on(scope: string, closest: ServerFacts): ScopeOnServer;
  /**
   * What an earlier run may have left of a scope; nothing if none can have.
   *
   * @param server - of the catalog that it left
   * @param isUnreviewed - whether the scope is marked as such there
   */
  leftBy(scope: string, server: string, isUnreviewed: boolean): readonly ScopeOnServer[];
}

const unknown: ScopeOnServer = {
  kinds: assumedKinds,
  holders: [],
  ...unreviewed,
  deprecated: false,
  successor: undefined,
};

export function shippedScopes(shipped: Catalog): ShippedScopes {
  const { scopes, servers } = shipped;
  const grantsOf = shippedGrants(shipped);
  const has = (name: string) => Object.hasOwn(scopes, name);
  const on = (name: string, closest: ServerFacts): ScopeOnServer => {
    const ships = has(name) ? scopes[name] : undefined;
    if (ships === undefined) return unknown;
    const grants = grantsOf(name);
    // Where the closest server does not have it, the scope is newer or older: so is who has it.
    const { kinds = [], holders = [] } =
      grants.get(closest.name) ?? [...grants.values()].at(-1) ?? {};
    const { category, description, successor } = ships;
    const deprecated = closest.scopes.get(name)?.deprecated ?? false;
    return { kinds, holders, category, description, deprecated, successor, unreviewed: false };
  };
  const judges = new Map<string, readonly ServerFacts[]>();
  const judgesOf = (server: string): readonly ServerFacts[] => {
    const known = judges.get(server);
    if (known !== undefined) return known;
    const order = serverOrder(servers);
    const closest = closestServer(shipped, server);
    // An earlier release of this tool may have known only older ones. A catalog of version 1 does not say
    // which server it is of: it may be any.
    const end = closest === undefined ? order.length : order.indexOf(closest) + 1;
    const facts = order.slice(0, end).map((name) => serverFacts(shipped, name));
    judges.set(server, facts);
    return facts;
  };
  return {
    has,
    isOn: (name, server) => grantsOf(name).has(server),
    on,
    leftBy: (name, server, isUnreviewed) => {
      if (isUnreviewed) return [unknown];
      return has(name) ? judgesOf(server).map((judge) => on(name, judge)) : [];
    },
  };
}
