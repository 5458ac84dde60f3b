import { leastScopes, type ScopeRanking } from "../../audit/least/least-scopes.js";

/** For each call, the scopes of which any one opens it. */
export type Lists = readonly (readonly string[])[];

/** The least scopes with which calls work on two servers, while one takes the other's place. */
export interface RollOut {
  /** What works on both; all that is needed, where the other two are empty. */
  readonly both: readonly string[];
  /** What the calls need on the server before, where no scope that both grant opens them there. */
  readonly onlyFrom: readonly string[];
  /** The same on the server after. It can't be granted before the upgrade. */
  readonly onlyTo: readonly string[];
  /** Whether it is proved that no fewer would do. */
  readonly proved: boolean;
}

/**
 * The least scopes that open calls on two servers: of those that both can grant, as far as these do.
 *
 * @param from - what the calls ask for on the server before, of what it can grant
 * @param to - what they ask for on the server after, of what it can grant
 * @param isCommon - whether both servers can grant a scope
 */
export function rollOut(
  from: Lists,
  to: Lists,
  isCommon: (scope: string) => boolean,
  ranking: ScopeRanking,
): RollOut {
  const [onlyFrom, onlyTo] = [from, to].map((lists) =>
    leastScopes(
      lists.filter((anyOf) => !anyOf.some(isCommon)),
      ranking,
    ),
  ) as [ReturnType<typeof leastScopes>, ReturnType<typeof leastScopes>];
  // What has to be held on one of the servers anyway, opens other calls there as well.
  const left = [
    ...unmet(from, onlyFrom.scopes).filter((anyOf) => anyOf.some(isCommon)),
    ...unmet(to, onlyTo.scopes).filter((anyOf) => anyOf.some(isCommon)),
  ];
  const both = leastScopes(
    left.map((anyOf) => anyOf.filter(isCommon)),
    ranking,
  );
  return {
    both: both.scopes,
    onlyFrom: onlyFrom.scopes,
    onlyTo: onlyTo.scopes,
    proved: both.proved && onlyFrom.proved && onlyTo.proved,
  };
}

/** The lists of which nothing is held. */
export const unmet = (lists: Lists, held: readonly string[]): Lists =>
  lists.filter((anyOf) => !anyOf.some((scope) => held.includes(scope)));
