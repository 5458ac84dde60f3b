import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import type { KeyLine } from "../report/key-lines.js";
import type { Use } from "../use.js";
import { declaredScopes } from "./declared-scopes.js";
import { listedScopes } from "./listed-scopes.js";
import type { PageCell } from "./page-project.js";
import type { ScopeStanding, UnitDemands } from "./scope-standing.js";

/** The calls of a unit that ask for a scope, and where each stands among all of its calls. */
export interface UnitCalls {
  readonly demands: UnitDemands;
  positionOf(use: Use): number;
}

/** How each scope stands to a key that needs it or is granted it, with the calls that it opens. */
export const scopeCells = (judged: JudgedUnit, line: KeyLine, calls: UnitCalls): PageCell[] =>
  standings(judged, line, calls.demands)
    .sort((a, b) => byCodePoint(a.scope, b.scope))
    .map(({ scope, state, demands }) => ({
      ...{ scope, state },
      calls: demands.map(({ use }) => calls.positionOf(use)),
    }));

/** What a configuration grants a key is what is judged; of any other key, it is what its code says. */
function standings(judged: JudgedUnit, line: KeyLine, demands: UnitDemands): ScopeStanding[] {
  if (line.required === undefined) return [];
  return line.isListed && judged.unit.grants !== undefined
    ? listedScopes(judged, judged.unit.grants, line, demands)
    : declaredScopes(judged, line, demands);
}
