import type { CallerRules } from "../../../../src/caller.js";
import { refusalOf } from "../../../../src/verdict.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit } from "../units/unit.js";
import { type DeclaredScope, type FoundUses, opens, type SourcePlace, type Use } from "../use.js";
import type { AuditFinding } from "./audit-finding.js";
import { declarationJudgements } from "./messages/calls.js";
import type { Judgement } from "./messages/words.js";
import { isOfOthers } from "./others-scopes.js";

/** Compares the calls through scoped clients with the scopes that those were declared with. */
export function judgeDeclarations(
  unit: AuditUnit,
  { uses, declared }: FoundUses,
  { rules }: ScopeFacts,
): AuditFinding[] {
  const declaring = uses.filter(({ declared }) => declared !== undefined);
  const at = (judgement: Judgement, subject: string, where: SourcePlace): AuditFinding => ({
    ...judgement,
    unit: unit.name,
    subject,
    where,
    related: [],
  });
  const refused = declaring.flatMap((use) => {
    const anyOf = isUndeclared(use) ? listable(use, rules) : [];
    return anyOf.length > 0 ? [{ use, anyOf }] : [];
  });
  // What opens a call may not be known, nor what would open it on a server that has it.
  const isAllKnown = declaring.every(({ anyOf }) => anyOf !== undefined);
  const asked = new Set(uses.flatMap(({ anyOf = [] }) => anyOf));
  const unasked = declared.filter(({ scope }) => !asked.has(scope));
  const isFirst = ({ scope }: DeclaredScope, index: number) =>
    unasked.findIndex((other) => other.scope === scope) === index;
  const unused = isAllKnown ? unasked.filter(isFirst) : [];
  return [
    ...refused.map(({ use, anyOf }) =>
      at(declarationJudgements.undeclared(use, anyOf), use.method, use.place),
    ),
    // Only what no call at all could be for: a client may be handed on under a narrower type.
    ...unused.map(({ scope, place }) =>
      at(
        isOfOthers(scope)
          ? declarationJudgements.ofOthers(scope)
          : declarationJudgements.unused(scope, unit.name),
        scope,
        place,
      ),
    ),
  ];
}

const isUndeclared = ({ anyOf, declared = [] }: Use): boolean =>
  anyOf !== undefined && !declared.some((list) => opens(list, anyOf));

/** The scopes that may be listed for a call; none if no key can make it, or every key can. */
function listable({ anyOf }: Use, rules: CallerRules): readonly string[] {
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  const isCured = refusal?.reason === "missing-scope" || refusal?.reason === "needs-key";
  return isCured ? refusal.anyOf : [];
}
