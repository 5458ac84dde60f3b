import type { CallerKind } from "../../../src/caller.js";
import type { MethodGroup } from "../plan/service-plan.js";
import { refusalType, writtenRefusal } from "./refusal-types.js";
import { intersection, literalUnion, named, type TypeNode } from "./type-text.js";

/** What a caller may call of a group of methods, by what it holds. */
export function groupType(group: MethodGroup, kind: CallerKind): TypeNode {
  const verdict = group.verdicts[kind];
  if (verdict === "open") return named(group.granted);
  const written = writtenRefusal(group);
  const isWritten = written !== undefined && JSON.stringify(written) === JSON.stringify(verdict);
  const refused = isWritten
    ? named(group.refused)
    : named("RefusedEach", named(group.refused), refusalType(verdict, ""));
  if (verdict.reason !== "missing-scope") return refused;
  return holdsAnyOf(literalUnion(verdict.anyOf), named(group.granted), refused);
}

/** One type or the other, by whether the key that holds `S` holds any one of some scopes. */
export function holdsAnyOf(anyOf: TypeNode, whenHeld: TypeNode, whenNot: TypeNode): TypeNode {
  return {
    kind: "conditional",
    // Not wrapped in a tuple: a bare `any` has to take both branches, which refuses it.
    check: intersection(named("S"), anyOf),
    matches: named("never"),
    whenTrue: whenNot,
    whenFalse: whenHeld,
  };
}
