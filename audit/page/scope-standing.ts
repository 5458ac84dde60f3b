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
}

/** Findings that say of a granted scope that it does nothing for its key. */
export const withoutEffect: readonly AuditCode[] = [
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
];
