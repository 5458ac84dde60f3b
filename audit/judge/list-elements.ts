import { nearest } from "../../codegen/src/findings/nearest.js";
import { type CodeList, placeId } from "../code-list.js";
import type { Judgement } from "../findings/audit-finding.js";
import { withoutAllCalls } from "../findings/completeness.js";
import { deprecatedScope } from "../findings/kinds/deprecated-scope.js";
import { repeatedScope } from "../findings/kinds/repeated-scope.js";
import { scopeWithoutEffect } from "../findings/kinds/scope-without-effect.js";
import { ungrantableScope } from "../findings/kinds/ungrantable-scope.js";
import { unusedDeclaration } from "../findings/kinds/unused-declaration.js";
import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit } from "../units/unit.js";
import type { FoundUses, SourcePlace, Use } from "../use.js";
import { demandsFor } from "./demands.js";
import { notForKeys } from "./grants.js";
import { isOfOthers } from "./others-scopes.js";

/** What is wrong with an element of a list in code. */
export interface ElementJudgement {
  readonly judgement: Judgement;
  readonly scope: string;
  readonly place: SourcePlace;
  /** What it is to be replaced by, if that is known. */
  readonly instead?: readonly string[];
}

/**
 * Judges each scope of a list. A call that could not be followed to its client may be one of this list's.
 *
 * @param missing - what the list is to have besides
 * @param complete - whether all calls of the unit were found
 */
export function judgeElements(
  unit: AuditUnit,
  list: CodeList,
  missing: readonly string[],
  { uses, scopesInTypes }: FoundUses,
  facts: ScopeFacts,
  complete: boolean,
): ElementJudgement[] {
  const own = uses.filter((use) => use.caller === "key" && mayBeOf(use, list));
  const demands = demandsFor(list, own, facts);
  const { grantable } = facts.rules[list.kind];
  const available = [...list.scopes.map(({ scope }) => scope), ...missing].filter((scope) =>
    grantable.includes(scope),
  );
  const least = (open: readonly string[]) => {
    const among = demands.map(({ anyOf }) => anyOf.filter((scope) => open.includes(scope)));
    return leastScopes(
      among.filter(({ length }) => length > 0),
      facts,
    ).scopes;
  };
  const kept = least(available);
  const required = least(demands.flatMap(({ anyOf }) => anyOf));
  // What opens a call may not be known, nor what would open it on a server that has it.
  // What goes through a client is lost where its list does not compile.
  const isKnown =
    own.every(({ anyOf }) => anyOf !== undefined) &&
    list.scopes.every(({ scope }) =>
      [...grantable, ...facts.rules[list.kind].holds].includes(scope),
    );
  const asked = new Set(uses.flatMap(({ anyOf = [] }) => anyOf));
  const seen = new Set<string>();
  return list.scopes.flatMap(({ scope, place }): ElementJudgement[] => {
    const isRepeated = seen.has(scope);
    seen.add(scope);
    const found = isRepeated ? { judgement: repeatedScope.of(scope) } : judge(scope);
    if (found === undefined) return [];
    const judgement = complete ? found.judgement : withoutAllCalls(found.judgement);
    return [{ ...found, judgement, scope, place }];
  });

  function judge(scope: string): Pick<ElementJudgement, "instead" | "judgement"> | undefined {
    if (isOfOthers(scope) && !grantable.includes(scope)) {
      return { judgement: ungrantableScope.ofOthersDeclared(scope) };
    }
    if (!grantable.includes(scope)) return ungrantable(scope, list, facts);
    if (facts.rules[list.kind].holds.includes(scope)) {
      return { judgement: scopeWithoutEffect.held(scope) };
    }
    if (!facts.hasEffect(scope)) {
      return { judgement: scopeWithoutEffect.opensNothing(scope, facts.server) };
    }
    if (!isKnown) return undefined;
    if (!kept.includes(scope)) {
      // A client may be handed on under a type that asks for what only another client's calls need.
      if (asked.has(scope) && scopesInTypes.includes(scope)) return undefined;
      return { judgement: unusedDeclaration.of(scope, unit.name, asked.has(scope)) };
    }
    const isDeprecated = facts.scope(scope)?.deprecated ?? false;
    if (!isDeprecated || required.includes(scope)) return undefined;
    const served = demands.filter(({ anyOf }) => anyOf.includes(scope));
    const instead = required.filter(
      (other) => !kept.includes(other) && served.some(({ anyOf }) => anyOf.includes(other)),
    );
    return instead.length === 0
      ? undefined
      : { judgement: deprecatedScope.declared(scope, instead), instead };
  }
}

/** Whether a call is made by a client with the list, as far as can be told. */
const mayBeOf = ({ allGrants, grants }: Use, { place }: CodeList): boolean =>
  !allGrants || grants.some(({ list }) => placeId(list) === placeId(place));

function ungrantable(scope: string, { kind }: CodeList, facts: ScopeFacts) {
  const judgement = notForKeys(scope, facts, kind);
  const meant =
    facts.description(scope) === undefined && nearest(scope, facts.rules[kind].grantable);
  return meant ? { judgement, instead: [meant] } : { judgement };
}
