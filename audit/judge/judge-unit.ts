import type { Place } from "../../codegen/src/findings/finding.js";
import type { AuditFinding, Judgement } from "../findings/audit-finding.js";
import { mayHide } from "../findings/completeness.js";
import { keyCreation } from "../findings/kinds/key-creation.js";
import { noScopeList } from "../findings/kinds/no-scope-list.js";
import { uncatalogued } from "../findings/kinds/uncatalogued.js";
import { unproved } from "../findings/kinds/unproved.js";
import { unresolved } from "../findings/kinds/unresolved.js";
import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit } from "../units/unit.js";
import type { JudgeableUses, Use } from "../use.js";
import { type JudgedList, judgeLists } from "./code-lists.js";
import { type Demand, demandsOf } from "./demands.js";
import { judgeGrants } from "./grants.js";
import { makesProjectKey, shortLived } from "./key-makers.js";
import { isForList, isListed, type JudgedKey, judgeKeys } from "./keys.js";
import { judgeRefused } from "./refused.js";
import { balance, type ScopeBalance } from "./scope-balance.js";
import { judgeUndecided } from "./undecided.js";

/** A unit with all that is to be said of it. */
export interface JudgedUnit extends ScopeBalance {
  readonly unit: AuditUnit;
  readonly found: JudgeableUses;
  /** Whether it could be read; otherwise nothing is known of it. */
  readonly isRead: boolean;
  /** Whether no place may hide a call, and the least scopes are proved. */
  readonly complete: boolean;
  /** Whether it is not, and all that keeps it from being so was accepted. */
  readonly asAccepted: boolean;
  /** Its keys: the one that its list is for, and each other that its code brings. */
  readonly keys: readonly JudgedKey[];
  /** The lists of its scoped clients. */
  readonly lists: readonly JudgedList[];
  readonly findings: readonly AuditFinding[];
}

/** Whether a scope that no call needs can be taken away: all calls are known, or somebody vouches for it. */
export const isTrusted = ({ asAccepted, complete }: JudgedUnit): boolean => complete || asAccepted;

/**
 * Judges a unit: what it needs, what it is granted, and which of its calls can't succeed.
 *
 * @param strict - whether places that may hide calls are errors
 * @param isAccepted - whether somebody has accepted all of its findings about what may be hidden
 */
export function judgeUnit(
  unit: AuditUnit,
  found: JudgeableUses,
  strict: boolean,
  isAccepted = false,
): JudgedUnit {
  const { facts } = found.server;
  const asked = demandsOf(found, facts);
  const { demands, refused } = asked;
  // A list is for one key alone; where there is none, all that any key needs is told.
  const isJudged = (use: Use) => !isListed(unit) || isForList(use);
  const judged = demands.filter(({ use }) => isJudged(use));
  const grantable = new Set(facts.rules.project.grantable);
  const granted = (unit.grants?.scopes ?? [])
    .map(({ scope }) => scope)
    .filter((scope) => grantable.has(scope));
  const balanced = balance(
    judged.map(({ anyOf }) => anyOf),
    granted,
    facts,
  );
  // A call of which nobody knows what opens it may be what any of the scopes is there for.
  // Of code in another language, nothing was read.
  const isKnown = unit.foreign === undefined && !asked.uncatalogued.some(isJudged);
  const scopes = isKnown ? balanced : { ...balanced, excess: [] };
  const nothingHidden = found.unresolved.length === 0;
  const keys = judgeKeys(unit, found.uses, asked, facts, nothingHidden);
  const complete = nothingHidden && scopes.proved && keys.every((key) => key.complete);
  const declared = judgeLists(unit, found, facts, complete || isAccepted);
  const at = (judgement: Judgement, subject: string, where: Place): AuditFinding => ({
    ...judgement,
    level: strict && mayHide(judgement) ? "error" : judgement.level,
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
    asAccepted: !complete && isAccepted,
    keys,
    lists: declared.lists,
    findings: [
      ...(unit.grants === undefined
        ? withoutList(unit, demands, facts).map((judgement) =>
            at(judgement, unit.name, unit.deployed?.where ?? { file: unit.folder }),
          )
        : judgeGrants(unit, unit.grants, judged, scopes, facts, complete || isAccepted)),
      ...judgeRefused(refused, found.uses, facts).map(({ use, judgement }) =>
        ofUse(judgement, use),
      ),
      ...demands
        .filter(({ use }) => makesProjectKey(use))
        .map(({ use }) => ofUse(keyCreation.of(use.method, shortLived(use.method, facts)), use)),
      ...declared.findings,
      ...asked.uncatalogued.map((use) => ofUse(uncatalogued.of(use), use)),
      ...(scopes.proved
        ? []
        : judged
            .slice(0, 1)
            .map(({ use }) => at(unproved.of(judged.length), unit.name, use.place))),
      ...judgeUndecided(keys).map(({ judgement, subject, place }) => at(judgement, subject, place)),
      ...found.unresolved.map((one) => at(unresolved.of(one), one.text, one.place)),
    ],
  };
}

/** What a function or a site is told that has no list of scopes, and calls for some with Appwrite's own key. */
function withoutList(
  { kind, name }: AuditUnit,
  demands: readonly Demand[],
  facts: ScopeFacts,
): Judgement[] {
  const listed = kind === "program" ? [] : demands.filter(({ use }) => isForList(use));
  if (listed.length === 0) return [];
  const { scopes } = leastScopes(
    listed.map(({ anyOf }) => anyOf),
    facts,
  );
  const isSure = listed.some(({ use }) => use.keys.some(({ kind: from }) => from === "dynamic"));
  return [noScopeList.of(name, scopes, isSure && kind === "function")];
}

/** Where nothing says what is granted, nothing can be missing or too much. */
const nothingGranted = { missing: [], excess: [], replaceable: [], instead: [] } as const;
