import type { Place } from "../../codegen/src/findings/finding.js";
import { refusalOf } from "../../src/verdict.js";
import { type CodeList, placeId } from "../code-list.js";
import type { AuditFinding, Judgement } from "../findings/audit-finding.js";
import { undeclaredScope } from "../findings/kinds/undeclared-scope.js";
import { leastScopes } from "../least/least-scopes.js";
import type { ScopeFacts } from "../scope-facts.js";
import type { AuditUnit } from "../units/unit.js";
import { type FoundUses, opens, type SourcePlace, type Use } from "../use.js";
import { type Demand, demandsFor } from "./demands.js";
import { type ElementJudgement, judgeElements } from "./list-elements.js";

/** A list in code, weighed against the calls of its clients. */
export interface JudgedList {
  readonly list: CodeList;
  /** What has to be added for the calls to compile. */
  readonly missing: readonly string[];
  /** Whether not all of its clients need what is missing, so that nobody can tell whether it is to have it. */
  readonly isContested: boolean;
  /** By what each scope is to be replaced that was mistyped, or that others take the place of. */
  readonly replaced: ReadonlyMap<string, readonly string[]>;
}

/** What is to be said of the scoped clients of a unit. */
export interface JudgedLists {
  readonly lists: readonly JudgedList[];
  readonly findings: readonly AuditFinding[];
}

/**
 * Weighs the lists that scoped clients are made with against what is called through them: what is missing from a
 * list is told at the list, and what is wrong with an element at the element.
 *
 * @param complete - whether all calls of the unit were found
 */
export function judgeLists(
  unit: AuditUnit,
  found: FoundUses,
  facts: ScopeFacts,
  complete: boolean,
): JudgedLists {
  const at = (
    judgement: Judgement,
    subject: string,
    where: Place,
    related: readonly Place[] = [],
  ): AuditFinding => ({ ...judgement, unit: unit.name, subject, where, related });
  const undeclared = found.uses.filter(isUndeclared);
  const told = new Set<Use>();
  const judged = found.lists.map((list) => {
    const lacking = demandsFor(list, usesOf(list, undeclared), facts).filter(
      ({ anyOf }) => !list.scopes.some(({ scope }) => anyOf.includes(scope)),
    );
    for (const { use } of lacking) told.add(use);
    const missing = leastOf(lacking, facts);
    const elements = judgeElements(unit, list, missing, found, facts, complete);
    return { list, lacking, missing, elements };
  });
  return {
    lists: judged.map(({ list, lacking, missing, elements }) => ({
      ...{ list, missing, replaced: replacements(elements) },
      isContested: new Set(list.clients.map((client) => needsOf(client, lacking, facts))).size > 1,
    })),
    findings: judged
      .flatMap(({ list, lacking, missing, elements }) => [
        ...missing.map((scope) => {
          const uses = lacking.filter(({ anyOf }) => anyOf.includes(scope)).map(({ use }) => use);
          const methods = [...new Set(uses.map(({ method }) => method))];
          const places = uses.map(({ place }) => place);
          return at(undeclaredScope.byList(scope, methods), scope, list.place, places);
        }),
        ...elements.map(({ judgement, scope, place }) => at(judgement, scope, place)),
      ])
      .concat(
        undeclared.flatMap((use) => {
          const anyOf = told.has(use) ? [] : listable(use, facts);
          return anyOf.length === 0
            ? []
            : [at(undeclaredScope.byCall(use, anyOf), use.method, use.place)];
        }),
      ),
  };
}

const replacements = (elements: readonly ElementJudgement[]) =>
  new Map(
    elements.flatMap(({ scope, instead = [] }) =>
      instead.length > 0 ? [[scope, instead] as const] : [],
    ),
  );

const isUndeclared = ({ anyOf, declared }: Use): boolean =>
  declared !== undefined && anyOf !== undefined && !declared.some((list) => opens(list, anyOf));

/** The uses that may be made by a client with the list. */
const usesOf = ({ place }: CodeList, uses: readonly Use[]): Use[] =>
  uses.filter(({ grants }) => grants.some(({ list }) => placeId(list) === placeId(place)));

const leastOf = (demands: readonly Demand[], facts: ScopeFacts): readonly string[] =>
  leastScopes(
    demands.map(({ anyOf }) => anyOf),
    facts,
  ).scopes;

const needsOf = (client: SourcePlace, demands: readonly Demand[], facts: ScopeFacts): string =>
  leastOf(
    demands.filter(({ use }) => use.grants.some((one) => placeId(one.client) === placeId(client))),
    facts,
  ).join();

/** The scopes that may be listed for a call; none if no key can make it, or every key can. */
function listable({ anyOf }: Use, { rules }: ScopeFacts): readonly string[] {
  const refusal = refusalOf(anyOf, { kind: "project", scopes: [] }, rules);
  const isCured = refusal?.reason === "missing-scope" || refusal?.reason === "needs-key";
  return isCured ? refusal.anyOf : [];
}
