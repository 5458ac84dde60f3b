import { distinctKeys, type KeySource, keyId, mayBeDynamic } from "../key-source.js";
import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit } from "../units/unit.js";
import type { Use } from "../use.js";
import type { Demand, Demands } from "./demands.js";

/** One of the keys that a unit's calls are made with: what somebody grants it. */
export interface JudgedKey {
  readonly source: KeySource;
  /** Those of a key of unknown source may be its own, and count towards every other key as well. */
  readonly uses: readonly Use[];
  /** The least that opens every call. */
  readonly required: readonly string[];
  /** Whether no place may hide a call, no guess decides a scope, and the least scopes are proved. */
  readonly complete: boolean;
  /** What asks for a scope, and may be another's call. */
  readonly undecided: readonly Demand[];
}

/** Whether the unit has a list of its own, or should: it is for the key that Appwrite hands over. */
export const isListed = ({ grants, kind }: AuditUnit): boolean =>
  kind === "function" || grants !== undefined;

/** The uses for which the list of a unit is there: those that may be made with the key that gets it. */
export const isForList = ({ caller, keys }: Use): boolean =>
  caller === "key" && keys.some(mayBeDynamic);

/**
 * Tells the keys of a unit apart; the one that its list is for comes first, if there is such a list.
 *
 * @param nothingHidden - whether no place of the unit may hide a call, whichever key makes it
 */
export function judgeKeys(
  unit: AuditUnit,
  uses: readonly Use[],
  { demands, uncatalogued }: Demands,
  facts: ScopeFacts,
  nothingHidden: boolean,
): JudgedKey[] {
  const keyed = uses.filter(({ caller }) => caller === "key");
  const listed: readonly KeySource[] = unit.grants === undefined ? [] : [{ kind: "dynamic" }];
  const sources = distinctKeys([...listed, ...keyed.flatMap(({ keys }) => keys)]).sort(byKind);
  return sources.map((source) => {
    const isOwn = (use: Use) => mayHold(use, source);
    const own = demands.filter(({ use }) => isOwn(use));
    const anyOf = own.map((demand) => demand.anyOf);
    const { scopes, proved } = leastScopes(anyOf, facts);
    // What some key surely needs, whichever it is, does not depend on who makes a call of an unknown one.
    const known = source.kind === "unknown" ? demands : own;
    const undecided = undecidedOf(own, known, source, facts);
    const isKnown = nothingHidden && !uncatalogued.some(isOwn);
    return {
      ...{ source, uses: keyed.filter(isOwn), required: scopes, undecided },
      complete: isKnown && proved && undecided.length === 0,
    };
  });
}

const kinds = ["dynamic", "variable", "literal", "unknown"] as const;

const byKind = (a: KeySource, b: KeySource): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (keyId(a) < keyId(b) ? -1 : 1);

const mayHold = ({ keys }: Use, source: KeySource): boolean =>
  keys.some((key) => key.kind === "unknown" || keyId(key) === keyId(source));

/** The demands that may be another caller's, and ask for more than those that are surely this key's. */
function undecidedOf(
  own: readonly Demand[],
  known: readonly Demand[],
  source: KeySource,
  facts: ScopeFacts,
): Demand[] {
  const isSure = ({ use: { assumed, keys } }: Demand) =>
    !assumed && (source.kind === "unknown" || keys.some((key) => keyId(key) === keyId(source)));
  const sure = known.filter(isSure).map(({ anyOf }) => anyOf);
  const { scopes } = leastScopes(sure, facts);
  return own.filter((demand) => !isSure(demand) && !demand.anyOf.some((s) => scopes.includes(s)));
}
