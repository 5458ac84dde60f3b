import type { CallerKind } from "../../src/caller.js";
import type { KeyKind } from "../../src/refusals.js";

/**
 * What is true of some servers, server by server: what a catalog says of them by histories, and what has to
 * come out again for each. It shares nothing with the code under test.
 */
export interface World {
  /** Oldest first. */
  readonly servers: readonly WorldServer[];
  readonly scopes: readonly WorldScope[];
  readonly routes: readonly WorldRoute[];
}

export interface WorldServer {
  readonly name: string;
  /** Other releases that are like it. */
  readonly alike: readonly string[];
}

/** A scope; lists have one entry a server, in the order of the servers. */
export interface WorldScope {
  readonly name: string;
  readonly kinds: readonly (readonly KeyKind[])[];
  readonly holders: readonly (readonly CallerKind[])[];
  readonly category: string | undefined;
  readonly description: string;
  /** The position of the first server that means to remove it. */
  readonly deprecated: number | undefined;
  readonly successor: string | undefined;
}

export interface WorldRoute {
  /** `GET /users/{userId}` */
  readonly route: string;
  /** The scopes of which any one opens it; `undefined` where a server lacks it. */
  readonly anyOf: readonly (readonly string[] | undefined)[];
}

/** On which other servers something is, as refusals say it. `undefined` if on none. */
export function whereElse(
  { servers }: World,
  at: number,
  has: (position: number) => boolean,
): string | undefined {
  const having = servers
    .map((server, position) => ({ ...server, position }))
    .filter((s) => has(s.position));
  const releases = having.filter(({ name }) => /^\d+\.\d+\.\d+([-+.][A-Za-z0-9.+-]+)?$/.test(name));
  const later = releases.find(({ position }) => position > at);
  if (later !== undefined) return `since ${inOrder(later)[0]}`;
  const earlier = releases[releases.length - 1];
  if (earlier !== undefined) return `until ${inOrder(earlier).pop()}`;
  return having.length === 0
    ? undefined
    : `only on ${having.map(({ name }) => name).join(" and ")}`;
}

/** A server and those like it, by their numbers. */
function inOrder({ name, alike }: WorldServer): string[] {
  const padded = (version: string) => version.replace(/\d+/g, (digits) => digits.padStart(9, "0"));
  return [name, ...alike].sort((a, b) => (padded(a) < padded(b) ? -1 : 1));
}

/** The same world without one of its servers. */
export function withoutServer({ servers, scopes, routes }: World, position: number): World {
  const rest = <Value>(values: readonly Value[]) => values.filter((_, index) => index !== position);
  const last = servers.length - 2;
  return {
    servers: rest(servers),
    scopes: scopes.map((scope) => {
      const since = scope.deprecated;
      const moved = since !== undefined && since > position ? since - 1 : since;
      return {
        ...scope,
        kinds: rest(scope.kinds),
        holders: rest(scope.holders),
        deprecated: moved !== undefined && moved <= last ? moved : undefined,
      };
    }),
    routes: routes.map(({ route, anyOf }) => ({ route, anyOf: rest(anyOf) })),
  };
}
