import type { Refusal } from "../../../src/verdict.js";
import type { MethodGroup } from "../plan/service-plan.js";
import { callerOrder } from "./names.js";
import { literalType, literalUnion, named, type TypeNode } from "./type-text.js";

/**
 * The refusal that the group's interface is written with; callers who get another one map over it.
 * Refusals that name the method are written out, and else those of the most frequent caller.
 */
export function writtenRefusal(group: MethodGroup): Refusal | undefined {
  const refusals = callerOrder.flatMap((kind) => {
    const verdict = group.verdicts[kind];
    return verdict === "open" ? [] : [verdict];
  });
  return refusals.find(namesMethod) ?? refusals[0];
}

const namesMethod = ({ reason }: Refusal): boolean =>
  reason === "session-only" || reason === "keyless-only" || reason === "uncatalogued";

/**
 * The type that stands for a refused method, and says why it is refused.
 *
 * @param method - service and method, as in `users.list`
 */
export function refusalType(refusal: Refusal, method: string): TypeNode {
  const { anyOf } = refusal;
  switch (refusal.reason) {
    case "missing-scope":
      return named("MissingScope", literalUnion(anyOf));
    case "needs-key":
      return named("NeedsKey", literalType(refusal.key), literalUnion(anyOf));
    case "session-only":
      return named("SessionOnly", literalType(method));
    case "keyless-only":
      return named("KeylessOnly", literalType(method));
    case "ungrantable":
      return named("Ungrantable", literalUnion(anyOf));
    case "not-on-server":
      return named(
        "NotOnServer",
        literalType(refusal.server),
        literalType(`${method}, ${refusal.when}`),
      );
    case "uncatalogued":
      return named("Uncatalogued", literalType(method));
  }
}
