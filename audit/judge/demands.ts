import { notOnServer, type Refusal, refusalOf } from "../../src/verdict.js";
import type { CodeList } from "../code-list.js";
import type { ScopeFacts } from "../scope-facts.js";
import { type FoundUses, opens, type Use } from "../use.js";

/** A use that a project key can only make with a scope. */
export interface Demand {
  readonly use: Use;
  /** The scopes of which any one opens it, and that a project key can be granted. */
  readonly anyOf: readonly string[];
}

/** A use that its caller can't make, whatever a project key is granted. */
export interface RefusedUse {
  readonly use: Use;
  readonly refusal: Refusal;
}

/** What the uses of a unit ask for. */
export interface Demands {
  readonly demands: readonly Demand[];
  readonly refused: readonly RefusedUse[];
  /** Uses of a key whose scopes nobody knows. */
  readonly uncatalogued: readonly Use[];
}

/**
 * Sorts uses by what they ask for. What the server does not have, nobody can call. A session's or a guest's
 * call can be refused, and no scope would cure it.
 */
export function demandsOf(
  { uses }: Pick<FoundUses, "uses">,
  { rules, server }: Pick<ScopeFacts, "rules" | "server">,
): Demands {
  const demands: Demand[] = [];
  const refused: RefusedUse[] = [];
  const uncatalogued: Use[] = [];
  for (const use of uses) {
    if (use.notOnServer !== undefined) {
      refused.push({ use, refusal: notOnServer(server, use.notOnServer) });
      continue;
    }
    const kind = use.caller === "key" ? "project" : use.caller;
    const refusal = refusalOf(use.anyOf, { kind, scopes: [] }, rules);
    if (refusal === undefined || isDeclaredElsewhere(use, refusal)) continue;
    if (refusal.reason === "missing-scope") demands.push({ use, anyOf: refusal.anyOf });
    else if (refusal.reason !== "uncatalogued") refused.push({ use, refusal });
    else if (use.caller === "key") uncatalogued.push(use);
  }
  return { demands, refused, uncatalogued };
}

/** What uses ask for that a key of the list's kind may make. */
export function demandsFor(
  { kind }: CodeList,
  uses: readonly Use[],
  { rules }: ScopeFacts,
): Demand[] {
  return uses.flatMap((use) => {
    const refusal = refusalOf(use.anyOf, { kind, scopes: [] }, rules);
    return refusal?.reason === "missing-scope" ? [{ use, anyOf: refusal.anyOf }] : [];
  });
}

/** Whether the call goes through the scoped client of another kind of key, which opens it. */
const isDeclaredElsewhere = ({ anyOf = [], declared = [] }: Use, { reason }: Refusal): boolean =>
  reason !== "missing-scope" && declared.some((list) => opens(list, anyOf));
