import type { Place } from "../../findings/finding.js";
import type { AuditUnit } from "../units/unit.js";
import type { JudgeableUses, Use } from "../use.js";
import type { AuditFinding, Level } from "./audit-finding.js";
import { judgeDeclarations } from "./declarations.js";
import { demandsOf } from "./demands.js";
import { judgeGrants } from "./grants.js";
import { refusedByKey, refusedToGuest } from "./messages/calls.js";
import { grantJudgements } from "./messages/grants.js";
import { hidden } from "./messages/hidden.js";
import type { Judgement } from "./messages/words.js";
import { replacementFor } from "./replacement.js";
import { balance, type ScopeBalance } from "./scope-balance.js";

/** A unit with all that is to be said of it. */
export interface JudgedUnit extends ScopeBalance {
  readonly unit: AuditUnit;
  readonly found: JudgeableUses;
  /** Whether it could be read; otherwise nothing is known of it. */
  readonly isRead: boolean;
  /** Whether no place may hide a call, and the least scopes are proved. */
  readonly complete: boolean;
  readonly findings: readonly AuditFinding[];
}

/**
 * Judges a unit: what it needs, what it is granted, and which of its calls can't succeed.
 *
 * @param strict - whether places that may hide calls are errors
 */
export function judgeUnit(unit: AuditUnit, found: JudgeableUses, strict: boolean): JudgedUnit {
  const { facts } = found.server;
  const { demands, refused, uncatalogued } = demandsOf(found, facts);
  const grantable = new Set(facts.rules.project.grantable);
  const granted = (unit.grants?.scopes ?? [])
    .map(({ scope }) => scope)
    .filter((scope) => grantable.has(scope));
  const scopes = balance(
    demands.map(({ anyOf }) => anyOf),
    granted,
    facts,
  );
  const complete = found.unresolved.length === 0 && uncatalogued.length === 0 && scopes.proved;
  const level: Level = strict ? "error" : "note";
  const at = (judgement: Judgement, subject: string, where: Place): AuditFinding => ({
    ...judgement,
    unit: unit.name,
    subject,
    where,
    related: [],
  });
  const ofUse = (judgement: Judgement, { method, place }: Use) => at(judgement, method, place);
  return {
    unit,
    found,
    isRead: true,
    ...(unit.grants === undefined ? { ...scopes, ...nothingGranted } : scopes),
    complete,
    findings: [
      ...(unit.grants === undefined
        ? withoutList(unit, scopes.required).map((judgement) =>
            at(judgement, unit.name, unit.deployed?.where ?? { file: unit.folder }),
          )
        : judgeGrants(unit, unit.grants, demands, scopes, facts, complete)),
      ...refused.map(({ use, refusal }) =>
        ofUse(
          use.caller === "guest" && refusal.reason !== "not-on-server"
            ? refusedToGuest(use.method, use.anyOf ?? [])
            : refusedByKey(use.method, refusal, replacementFor(use.method, facts)),
          use,
        ),
      ),
      ...judgeDeclarations(unit, found),
      ...uncatalogued.map((use) => ofUse(hidden.uncatalogued(use, level), use)),
      ...(scopes.proved
        ? []
        : demands
            .slice(0, 1)
            .map(({ use }) => at(hidden.unproved(demands.length, level), unit.name, use.place))),
      ...found.unresolved.map((one) => at(hidden.unresolved(one, level), one.text, one.place)),
    ],
  };
}

/** What a function or a site is told that has no list of scopes, and calls for some. */
const withoutList = ({ kind, name }: AuditUnit, required: readonly string[]): Judgement[] =>
  kind === "program" || required.length === 0 ? [] : [grantJudgements.noList(name, required)];

/** Where nothing says what is granted, nothing can be missing or too much. */
const nothingGranted = { missing: [], excess: [], replaceable: [], instead: [] } as const;
