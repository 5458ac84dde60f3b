import { demandsOf } from "../../audit/judge/demands.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import type { JudgedKey } from "../../audit/judge/keys.js";
import type { KeySource } from "../../audit/key-source.js";
import { leastScopes, type ScopeRanking } from "../../audit/least/least-scopes.js";
import type { Use } from "../../audit/use.js";
import { type Lists, type RollOut, rollOut, unmet } from "./roll-out.js";
import type { ServerPair } from "./server-pair.js";

/** What an upgrade asks of one key. */
export interface KeyUpgrade {
  readonly source: KeySource;
  readonly uses: readonly Use[];
  /** What the key holds: as the configuration grants it, or its scoped clients declare; `undefined` if neither says. */
  readonly held: readonly string[] | undefined;
  /** The least with which its calls work on both servers. */
  readonly rollOut: RollOut;
  /** What has to be added before the upgrade. Where nobody says what it holds, it has to be made sure that it does. */
  readonly add: readonly string[];
  /** What only the server after can grant, and the calls need there. */
  readonly addAfter: readonly string[];
  /** What no call needs after the upgrade, and some did before. Empty where a call may not have been found. */
  readonly mayGo: readonly string[];
  /** Whether all calls that may be made with it are known. */
  readonly complete: boolean;
}

/**
 * Works out what has to be done to a key.
 *
 * @param afterOf - what a call is on the server after; its successor, where its route is gone
 */
export function keyUpgrade(
  judged: JudgedUnit,
  key: JudgedKey,
  pair: ServerPair,
  afterOf: (use: Use) => Use,
  ranking: ScopeRanking,
): KeyUpgrade {
  const { from, to } = pair;
  const grantable = [from, to].map(({ rules }) => new Set(rules.project.grantable));
  const isCommon = (scope: string) => grantable.every((scopes) => scopes.has(scope));
  const before = listsOf(key.uses, from);
  const after = listsOf(key.uses.map(afterOf), to);
  const least = rollOut(before, after, isCommon, ranking);
  const held = heldBy(judged, key);
  const lists = held === undefined ? narrowed(key.uses, pair, afterOf) : unmet(after, held);
  const [add, addAfter] = [least.both, least.onlyTo].map((scopes) => among(lists, scopes, ranking));
  const base = held ?? [...least.both, ...least.onlyFrom];
  const wanted = [...base, ...least.both, ...least.onlyTo];
  const kept = leastScopes(
    after.map((anyOf) => anyOf.filter((scope) => wanted.includes(scope))),
    ranking,
  );
  const complete = key.complete && least.proved && kept.proved;
  const wasUsed = (scope: string) => before.some((anyOf) => anyOf.includes(scope));
  const [wasGranted, isGranted] = grantable;
  const isDropped = (scope: string) => wasGranted?.has(scope) && !isGranted?.has(scope);
  return {
    ...{ source: key.source, uses: key.uses, held, rollOut: least },
    ...{ add: add ?? [], addAfter: addAfter ?? [], complete },
    mayGo: complete
      ? base.filter((scope) => !kept.scopes.includes(scope) && (wasUsed(scope) || isDropped(scope)))
      : [],
  };
}

/** What calls ask for that a project key can be granted. */
const listsOf = (uses: readonly Use[], { name, rules }: ServerPair["from"]): Lists =>
  demandsOf({ uses }, { server: name, rules }).demands.map(({ anyOf }) => anyOf);

/** What calls ask for that a key may have made with a scope which opens them no more. */
const narrowed = (
  uses: readonly Use[],
  { from, to }: ServerPair,
  afterOf: (use: Use) => Use,
): Lists =>
  uses.flatMap((use) => {
    const [before = []] = listsOf([use], from);
    const [after] = listsOf([afterOf(use)], to);
    if (after === undefined) return [];
    const isOpen = before.length > 0 && before.every((scope) => after.includes(scope));
    return isOpen ? [] : [after];
  });

/** The least of some scopes that open what they can open. */
const among = (lists: Lists, scopes: readonly string[], ranking: ScopeRanking): readonly string[] =>
  leastScopes(
    lists
      .map((anyOf) => anyOf.filter((scope) => scopes.includes(scope)))
      .filter(({ length }) => length > 0),
    ranking,
  ).scopes;

function heldBy({ unit }: JudgedUnit, { source, uses }: JudgedKey): readonly string[] | undefined {
  if (source.kind === "dynamic" && unit.grants !== undefined) {
    return [...new Set(unit.grants.scopes.map(({ scope }) => scope))];
  }
  const lists = uses.map(({ declared }) => declared);
  // A list of several says that one of them is held, and not which.
  const isSaid = lists.every((list) => list?.every(({ length }) => length === 1));
  return isSaid ? [...new Set(lists.flatMap((list) => list ?? []).flat())] : undefined;
}
