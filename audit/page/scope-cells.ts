import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { AuditCode } from "../findings/kinds.js";
import type { Demand } from "../judge/demands.js";
import type { JudgedUnit } from "../judge/judge-unit.js";
import { isForList } from "../judge/keys.js";
import type { KeyLine } from "../report/key-lines.js";
import type { Use } from "../use.js";
import type { CellState, PageCell } from "./page-project.js";

/** The calls of a unit that ask for a scope, and where each stands among all of its calls. */
export interface UnitCalls {
  readonly demands: readonly Demand[];
  positionOf(use: Use): number;
}

/** Findings that say of a granted scope that it does nothing for its key. */
const withoutEffect: readonly AuditCode[] = [
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
];

/** How each scope stands to a key that needs it or is granted it, with the calls that it opens. */
export function scopeCells(judged: JudgedUnit, line: KeyLine, calls: UnitCalls): PageCell[] {
  const granted = line.isListed ? judged.unit.grants?.scopes.map(({ scope }) => scope) : undefined;
  const scopes = new Set([
    ...(granted === undefined ? (line.required ?? []) : [...granted, ...judged.missing]),
  ]);
  const own = ownDemands(judged, line, calls.demands);
  return [...scopes].sort(byCodePoint).map((scope) => {
    const demands = own.filter(({ anyOf }) => anyOf.includes(scope));
    const unmet = demands.filter(({ anyOf }) => !anyOf.some((one) => granted?.includes(one)));
    const isGranted = granted?.includes(scope) ?? false;
    const asked = granted === undefined || isGranted ? demands : unmet;
    return {
      scope,
      state: stateOf(scope, judged, {
        isGranted,
        isListed: granted !== undefined,
        isAsked: asked.length > 0,
      }),
      calls: asked.map(({ use }) => calls.positionOf(use)),
    };
  });
}

/** The demands of a line: those of its key, or of all keys where it stands for the whole unit. */
function ownDemands(
  { unit }: JudgedUnit,
  { key, required, isListed }: KeyLine,
  demands: readonly Demand[],
): readonly Demand[] {
  if (required === undefined) return [];
  if (key === undefined) return demands.filter(({ use }) => !isListed || isForList(use));
  const uses = new Set(isListed && unit.grants ? [...key.uses].filter(isForList) : key.uses);
  return demands.filter(({ use }) => uses.has(use));
}

function stateOf(
  scope: string,
  { excess, findings, missing, replaceable, unit }: JudgedUnit,
  line: { readonly isGranted: boolean; readonly isListed: boolean; readonly isAsked: boolean },
): CellState {
  if (!line.isListed) return "needed";
  if (!line.isGranted && missing.includes(scope)) return "missing";
  // A list in code can be for another kind of key.
  const isIdle = findings.some(
    ({ code, subject, where }) =>
      subject === scope && where.file === unit.grants?.where.file && withoutEffect.includes(code),
  );
  if (isIdle) return "without-effect";
  if (excess.includes(scope)) return "excess";
  if (replaceable.includes(scope)) return "replaceable";
  return line.isAsked ? "granted" : "unclear";
}
