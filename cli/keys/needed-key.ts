import type { JudgedProject } from "../../audit/judge/judge-units.js";
import { distinctKeys, type KeySource, keyId, keyName, keyNamed } from "../../audit/key-source.js";
import { leastScopes, type ScopeRanking } from "../../audit/least/least-scopes.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { type KeyNeed, keyNeed } from "../verify/key-need.js";
import { keysFindings } from "./messages.js";

/** What a unit needs of a key. */
export interface OtherNeed {
  readonly unit: string;
  /** For each call that is made with it, or may be, the scopes of which any one opens it. */
  readonly demands: readonly (readonly string[])[];
}

/** What a part of a project needs of the key that it calls with. */
export interface NeededKey {
  /** The names of its units that use the key. */
  readonly units: readonly string[];
  /** The variable that the code reads the key from, if that is known. */
  readonly variable: string | undefined;
  /** The least that opens all calls that are made with it, or may be. */
  readonly scopes: readonly string[];
  /** For each of these calls, the scopes of which any one opens it. */
  readonly demands: readonly (readonly string[])[];
  /** Whether no other call can be made with it. */
  readonly complete: boolean;
  /** Other units that read the same variable, with what each needs of the key, which is not among the scopes. */
  readonly others: readonly OtherNeed[];
}

/**
 * What a part of a project needs of one of its keys.
 *
 * @param part - the units that the key is for
 * @param variable - the one that the code reads the key from, if it has to be said
 * @throws FindingsError if no key is used, or it can't be told which one is meant
 */
export function neededKey(
  part: JudgedProject,
  project: JudgedProject,
  variable: string | undefined,
  ranking: ScopeRanking,
): NeededKey {
  const source = sourceOf(part, variable);
  const need = keyNeed(source, part);
  const demands = demandsIn(need);
  const { scopes, proved } = leastScopes(demands, ranking);
  const units = part.judged.flatMap(({ unit, keys }) =>
    keys.some((key) => keyId(key.source) === keyId(source)) ? [unit.name] : [],
  );
  const read = source.kind === "variable" ? source.name : undefined;
  const others =
    read === undefined ? [] : project.judged.filter((one) => !part.judged.includes(one));
  return {
    ...{ units, variable: read ?? variable, scopes, demands },
    complete: need?.complete === true && proved,
    others: others.flatMap((one) => {
      const other = keyNeed(source, { judged: [one], unread: [] });
      return other === undefined ? [] : [{ unit: one.unit.name, demands: demandsIn(other) }];
    }),
  };
}

const demandsIn = (need: KeyNeed | undefined) => [...(need?.sure ?? []), ...(need?.possible ?? [])];

/** The key that is meant. The one that Appwrite hands to a function is made by nobody else. */
function sourceOf({ judged }: JudgedProject, variable: string | undefined): KeySource {
  const all = distinctKeys(judged.flatMap(({ keys }) => keys.map(({ source }) => source)));
  const made = all.filter(({ kind }) => kind !== "dynamic");
  const named = variable === undefined ? undefined : keyNamed(variable);
  const same = named && made.find((source) => keyId(source) === keyId(named));
  if (same !== undefined) return same;
  const [first, ...others] = made;
  const names = judged.map(({ unit }) => unit.name);
  if (first === undefined) throw new FindingsError([keysFindings.noKeyUsed(names, all.length > 0)]);
  if (others.length > 0) {
    const keys = made.map((source) => keyName(source, ({ file, line }) => `${file}:${line}`));
    throw new FindingsError([keysFindings.severalKeys(names, keys)]);
  }
  // A key of unknown source may well be the one of the variable; that of another variable is not.
  if (variable !== undefined && first.kind === "variable") {
    throw new FindingsError([keysFindings.notRead(variable, names, first.name)]);
  }
  return first;
}
