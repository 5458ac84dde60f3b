import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { KeyLine } from "../report/key-lines.js";
import type { Use } from "../use.js";
import { declaredScopes } from "./declared-scopes.js";
import { listedScopes } from "./listed-scopes.js";
import type { PageCell } from "./page-project.js";
import type { ScopeStanding, UnitDemands } from "./scope-standing.js";

/** The calls of a unit that ask for a scope, and where these and its findings stand among all that are shown. */
export interface UnitParts {
  readonly demands: UnitDemands;
  positionOf(use: Use): number;
  /** `undefined` of a finding that is not shown. */
  findingAt(finding: AuditFinding): number | undefined;
}

/** The findings that were accepted, each with the reason of a comment, or that it was the baseline. */
export type AcceptedBy = ReadonlyMap<AuditFinding, string>;

/**
 * How each scope stands to a key that needs it or is granted it, with the calls that it opens.
 *
 * @param accepted - by what a finding was accepted
 */
export const scopeCells = (
  judged: JudgedUnit,
  line: KeyLine,
  parts: UnitParts,
  accepted: AcceptedBy,
): PageCell[] =>
  standings(judged, line, parts.demands)
    .sort((a, b) => byCodePoint(a.scope, b.scope))
    .map(({ scope, state, demands, findings }) => {
      const by = acceptedByAll(findings, accepted);
      return {
        ...{ scope, state },
        calls: demands.map(({ use }) => parts.positionOf(use)),
        findings: [...new Set(findings.flatMap((one) => parts.findingAt(one) ?? []))],
        ...(by !== undefined && { accepted: by }),
      };
    });

/** By what all was accepted that says how a scope stands; `undefined` if any of it was not. */
function acceptedByAll(
  findings: readonly AuditFinding[],
  accepted: AcceptedBy,
): string | undefined {
  const by = findings.map((finding) => accepted.get(finding));
  return by.length === 0 || by.includes(undefined) ? undefined : [...new Set(by)].join("; ");
}

/** What a configuration grants a key is what is judged; of any other key, it is what its code says. */
function standings(judged: JudgedUnit, line: KeyLine, demands: UnitDemands): ScopeStanding[] {
  if (line.required === undefined) return [];
  return line.isListed && judged.unit.grants !== undefined
    ? listedScopes(judged, judged.unit.grants, line, demands)
    : declaredScopes(judged, line, demands);
}
