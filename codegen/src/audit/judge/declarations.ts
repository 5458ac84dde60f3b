import type { AuditUnit } from "../units/unit.js";
import { type FoundUses, opens, type SourcePlace, type Use } from "../use.js";
import type { AuditFinding } from "./audit-finding.js";
import { declarationJudgements } from "./messages/calls.js";
import type { Judgement } from "./messages/words.js";

/** Compares the calls through scoped clients with the scopes that those were declared with. */
export function judgeDeclarations(
  unit: AuditUnit,
  { uses, declarations }: FoundUses,
): AuditFinding[] {
  const declaring = uses.filter(({ declared }) => declared !== undefined);
  const at = (judgement: Judgement, subject: string, where: SourcePlace): AuditFinding => ({
    ...judgement,
    unit: unit.name,
    subject,
    where,
    related: [],
  });
  const refused = declaring.filter(isUndeclared);
  // What opens a call may not be known, nor what would open it on a server that has it.
  const isAllKnown = declaring.every(({ anyOf }) => anyOf !== undefined);
  const asked = new Set(uses.flatMap(({ anyOf = [] }) => anyOf));
  const scopes = new Set(
    isAllKnown ? declarations.flatMap((declaration) => declaration.scopes) : [],
  );
  return [
    ...refused.map((use) => at(declarationJudgements.undeclared(use), use.method, use.place)),
    // Only what no call at all could be for: a client may be handed on under a narrower type.
    ...[...scopes]
      .filter((scope) => !asked.has(scope))
      .flatMap((scope) =>
        declarations
          .filter((declaration) => declaration.scopes.includes(scope))
          .slice(0, 1)
          .map(({ place }) => at(declarationJudgements.unused(scope, unit.name), scope, place)),
      ),
  ];
}

const isUndeclared = ({ anyOf, declared = [] }: Use): boolean =>
  anyOf !== undefined && !declared.some((list) => opens(list, anyOf));
