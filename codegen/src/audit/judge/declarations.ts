import type { AuditUnit } from "../units/unit.js";
import type { Use } from "../use.js";
import type { AuditFinding } from "./audit-finding.js";
import { declarationJudgements } from "./messages/calls.js";
import type { Judgement } from "./messages/words.js";

/** Compares the calls through scoped clients with the scopes that those were declared with. */
export function judgeDeclarations(unit: AuditUnit, uses: readonly Use[]): AuditFinding[] {
  const declaring = uses.filter(({ declared }) => declared !== undefined);
  const at = (judgement: Judgement, subject: string, { place }: Use): AuditFinding => ({
    ...judgement,
    unit: unit.name,
    subject,
    where: place,
    related: [],
  });
  const asked = new Set(uses.flatMap(({ anyOf = [] }) => anyOf));
  const scopes = new Set(declaring.flatMap(({ declared = [] }) => declared));
  // What opens a call may not be known, nor what would open it on a server that has it.
  const unknown = new Set(
    declaring.flatMap((use) => (use.anyOf === undefined ? (use.declared ?? []) : [])),
  );
  return [
    ...declaring
      .filter(
        ({ anyOf, declared }) => anyOf !== undefined && !anyOf.some((s) => declared?.includes(s)),
      )
      .map((use) => at(declarationJudgements.undeclared(use), use.method, use)),
    // Only what no call at all could be for: a client may be handed on under a narrower type.
    ...[...scopes]
      .filter((scope) => !asked.has(scope) && !unknown.has(scope))
      .flatMap((scope) =>
        declaring
          .filter(({ declared = [] }) => declared.includes(scope))
          .slice(0, 1)
          .map((use) => at(declarationJudgements.unused(scope, unit.name), scope, use)),
      ),
  ];
}
