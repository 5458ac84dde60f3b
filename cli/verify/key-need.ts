import { demandsOf } from "../../audit/judge/demands.js";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import type { JudgedProject } from "../../audit/judge/judge-units.js";
import { type KeySource, keyId } from "../../audit/key-source.js";

/** What a project says of one of its keys. */
export interface KeyNeed {
  /** For each call that is surely made with the key, the scopes of which any one opens it. */
  readonly sure: readonly (readonly string[])[];
  /** The same for calls that may be another's. */
  readonly possible: readonly (readonly string[])[];
  /** What scoped clients with the key are declared with. */
  readonly declared: readonly string[];
  /** What the configuration grants to the key, if it is one that Appwrite makes and lists for one unit alone. */
  readonly granted: readonly string[];
  /** Whether no other call can be made with it. */
  readonly complete: boolean;
}

/** The variables that a project reads keys from. */
export const keyVariables = ({ judged }: JudgedProject): string[] => {
  const sources = judged.flatMap(({ keys }) => keys.map(({ source }) => source));
  return [...new Set(sources.flatMap((key) => (key.kind === "variable" ? [key.name] : [])))];
};

/**
 * What the code of a project needs of a key.
 *
 * @returns `undefined` if no call of it is made with the key, so that nothing can be said
 */
export function keyNeed(source: KeySource, project: JudgedProject): KeyNeed | undefined {
  const own = project.judged.map((unit) => ({ unit, key: ofSource(unit, source) }));
  const found = own.flatMap(({ unit, key }) => (key === undefined ? [] : [{ unit, key }]));
  if (found.length === 0) return undefined;
  const demands = found.flatMap(({ unit, key }) =>
    demandsOf({ uses: key.uses }, unit.found.server.facts).demands.map(({ use, anyOf }) => ({
      anyOf,
      isSure: !key.undecided.some((demand) => demand.use === use),
    })),
  );
  const uses = found.flatMap(({ key }) => key.uses);
  const lists = uses.flatMap(({ declared = [] }) => declared);
  const granting = found.flatMap(({ unit }) => (unit.unit.grants ? [unit.unit.grants] : []));
  const grants = source.kind === "dynamic" && granting.length === 1 ? granting[0] : undefined;
  return {
    sure: demands.flatMap(({ anyOf, isSure }) => (isSure ? [anyOf] : [])),
    possible: demands.flatMap(({ anyOf, isSure }) => (isSure ? [] : [anyOf])),
    // A list of several says that one of them is held, and not which.
    declared: [...new Set(lists.flatMap((list) => (list.length === 1 ? list : [])))],
    granted: grants?.scopes.map(({ scope }) => scope) ?? [],
    complete:
      project.unread.length === 0 &&
      own.every(({ unit, key }) => (key === undefined ? hidesNothing(unit) : key.complete)),
  };
}

const ofSource = ({ keys }: JudgedUnit, source: KeySource) =>
  keys.find((key) => keyId(key.source) === keyId(source));

/** Whether a unit that does not name the key can't use it either. */
const hidesNothing = ({ found, keys }: JudgedUnit): boolean =>
  found.unresolved.length === 0 && keys.every(({ source }) => source.kind !== "unknown");
