import type { AuditFinding } from "../findings/audit-finding.js";
import type { AuditCode } from "../findings/kinds.js";
import type { Demand } from "../judge/demands.js";
import type { CellState } from "./page-project.js";

/** All that the calls of a unit ask for. */
export type UnitDemands = readonly Demand[];

/** How a scope stands to a key. */
export interface ScopeStanding {
  readonly scope: string;
  readonly state: CellState;
  /** What the scope opens for the key; of one that is missing, what is shut without it. */
  readonly demands: readonly Demand[];
  /** What says so; none where there is nothing to mend. */
  readonly findings: readonly AuditFinding[];
}

/** How a scope stands, and what says so. */
export type Standing = Pick<ScopeStanding, "findings" | "state">;

/** Findings that say of a granted scope that it does nothing for its key. */
export const withoutEffect: readonly AuditCode[] = [
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
];
