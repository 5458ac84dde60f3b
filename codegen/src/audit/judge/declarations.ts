import type { AuditUnit } from "../units/unit.js";
import { type DeclaredScope, type FoundUses, opens, type SourcePlace, type Use } from "../use.js";
import type { AuditFinding } from "./audit-finding.js";
import { declarationJudgements } from "./messages/calls.js";
import type { Judgement } from "./messages/words.js";

/** Compares the calls through scoped clients with the scopes that those were declared with. */
export function judgeDeclarations(unit: AuditUnit, { uses, declared }: FoundUses): AuditFinding[] {
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
  const unasked = declared.filter(({ scope }) => !asked.has(scope));
  const isFirst = ({ scope }: DeclaredScope, index: number) =>
    unasked.findIndex((other) => other.scope === scope) === index;
  const unused = isAllKnown ? unasked.filter(isFirst) : [];
  return [
    ...refused.map((use) => at(declarationJudgements.undeclared(use), use.method, use.place)),
    // Only what no call at all could be for: a client may be handed on under a narrower type.
    ...unused.map(({ scope, place }) =>
      at(declarationJudgements.unused(scope, unit.name), scope, place),
    ),
  ];
}

const isUndeclared = ({ anyOf, declared = [] }: Use): boolean =>
  anyOf !== undefined && !declared.some((list) => opens(list, anyOf));
