import type { CallerKind, CallerRules } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import { byCodePoint } from "./canonical.js";
import { elsewhere } from "./elsewhere.js";
import { serverOrder, valueOn } from "./history.js";
import type { Catalog } from "./schema.js";
import { type Span, spansOf } from "./spans.js";

/** What an SDK's method sends. */
export interface Route {
  readonly verb: string;
  /** With its parameters in braces: `/users/{userId}`. */
  readonly path: string;
}

/** A scope that a server grants. */
export interface ServerScope {
  readonly name: string;
  readonly kinds: readonly KeyKind[];
  readonly category: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Only where the server grants that one too. */
  readonly successor: string | undefined;
  readonly unreviewed: boolean;
}

/** What is known of a route on a server. */
export type RouteFacts =
  /** The scopes of which any one opens it, sorted. */
  | { readonly anyOf: readonly string[] }
  /** The server does not have it; other servers do: `since 1.9.5`, `until 1.6.2`, `only on cloud`. */
  | { readonly notOnServer: string };

/** One server of a catalog: its routes, scopes and callers. */
export interface ServerFacts {
  readonly name: string;
  /** The catalog that it was picked out of. */
  readonly catalog: Catalog;
  /** The scopes that it grants, by name, sorted. */
  readonly scopes: ReadonlyMap<string, ServerScope>;
  /** What is said of each scope of the catalog, whether or not this server grants it. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** Who holds and can be granted what. */
  readonly rules: CallerRules;
  /** Its routes, as the catalog writes them: `GET /users/{userId}`, with the scopes of which any one opens each. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** Those of its routes that are probes: asked as `scopes.json` says, they have no effect. */
  readonly probes: readonly string[];
  /** A route by verb and path, whatever its parameters are called; `undefined` if no server has it. */
  route(route: Route): RouteFacts | undefined;
  /** The routes of all servers, as the catalog writes them. */
  readonly routeNames: readonly string[];
  /** The scopes of which any one opens a route, server by server. */
  routeSpans(route: Route): readonly Span<readonly string[]>[];
  /** The kinds of key that can be granted a scope, server by server. */
  scopeSpans(scope: string): readonly Span<readonly KeyKind[]>[];
  /** The scopes of a kind of key that only other servers grant, and which: `since 1.8.0`. */
  scopesElsewhere(kind: KeyKind): ReadonlyMap<string, string>;
}

/** The name of a route by which two releases of an SDK, or a server and an SDK, mean the same one. */
export function routeShape(route: string): string {
  return route.replace(/\{[^}]*\}/g, "{}");
}

/** Picks out of a catalog what it says of one server. */
export function serverFacts(catalog: Catalog, name: string): ServerFacts {
  const order = serverOrder(catalog.servers);
  const on = <Value>(history: Readonly<Record<string, Value>> | undefined) =>
    valueOn(history, name, order);
  const scopes = grantedScopes(catalog, on);
  const shapes = new Map(
    Object.entries(catalog.routes).map((entry) => [routeShape(entry[0]), entry]),
  );
  const other = (has: (server: string) => boolean) =>
    elsewhere(name, order, catalog.servers, (server) => has(server));
  return {
    ...{ name, catalog, scopes },
    descriptions: new Map(
      sortedEntries(catalog.scopes).map(([scope, { description }]) => [scope, description]),
    ),
    rules: callerRules(catalog, on),
    routes: new Map(
      sortedEntries(catalog.routes).flatMap(([route, history]) => {
        const anyOf = on(history);
        return anyOf ? [[route, [...anyOf].sort(byCodePoint)] as const] : [];
      }),
    ),
    probes: (catalog.probes ?? []).filter((probe) => Boolean(on(catalog.routes[probe]))),
    route: ({ verb, path }) => {
      const history = shapes.get(routeShape(`${verb} ${path}`))?.[1];
      const anyOf = on(history);
      if (anyOf) return { anyOf: [...anyOf].sort(byCodePoint) };
      const when = other((server) => Boolean(valueOn(history, server, order)));
      return when === undefined ? undefined : { notOnServer: when };
    },
    routeNames: Object.keys(catalog.routes).sort(byCodePoint),
    routeSpans: ({ verb, path }) => {
      const history = shapes.get(routeShape(`${verb} ${path}`))?.[1];
      return spansOf(order, (server) => {
        const anyOf = valueOn(history, server, order);
        return anyOf ? [...anyOf].sort(byCodePoint) : undefined;
      });
    },
    scopeSpans: (scope) =>
      spansOf(order, (server) => {
        const kinds = valueOn(catalog.scopes[scope]?.grantedTo, server, order) ?? [];
        return kinds.length > 0 ? [...kinds].sort(byCodePoint) : undefined;
      }),
    scopesElsewhere: (kind) =>
      new Map(
        sortedEntries(catalog.scopes).flatMap(([scope, { grantedTo }]) => {
          if (on(grantedTo)?.includes(kind)) return [];
          const when = other(
            (server) => valueOn(grantedTo, server, order)?.includes(kind) ?? false,
          );
          return when === undefined ? [] : [[scope, when] as const];
        }),
      ),
  };
}

type On = <Value>(history: Readonly<Record<string, Value>> | undefined) => Value | undefined;

function grantedScopes(catalog: Catalog, on: On): Map<string, ServerScope> {
  const kindsOf = (scope: string): KeyKind[] =>
    [...(on(catalog.scopes[scope]?.grantedTo) ?? [])].sort(byCodePoint);
  const order = serverOrder(catalog.servers);
  return new Map(
    sortedEntries(catalog.scopes).flatMap(([name, scope]) => {
      const kinds = kindsOf(name);
      if (kinds.length === 0) return [];
      const since = scope.deprecated;
      const deprecated = since !== undefined && on(historySince(since, order)) === true;
      const successor =
        scope.successor !== undefined && kindsOf(scope.successor).length > 0
          ? scope.successor
          : undefined;
      const { category = "Other", description, unreviewed = false } = scope;
      return [[name, { name, kinds, category, description, deprecated, successor, unreviewed }]];
    }),
  );
}

const historySince = (server: string, order: readonly string[]) =>
  order.includes(server) ? { [server]: true } : undefined;

function callerRules(catalog: Catalog, on: On): CallerRules {
  const scopes = sortedEntries(catalog.scopes);
  const rule = (kind: CallerKind) => ({
    holds: scopes.flatMap(([name, scope]) => (on(scope.heldBy)?.includes(kind) ? [name] : [])),
    grantable: scopes.flatMap(([name, scope]) =>
      on(scope.grantedTo)?.some((granted) => granted === kind) ? [name] : [],
    ),
  });
  return {
    account: rule("account"),
    guest: rule("guest"),
    organization: rule("organization"),
    project: rule("project"),
    session: rule("session"),
  };
}

function sortedEntries<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => byCodePoint(a, b));
}
