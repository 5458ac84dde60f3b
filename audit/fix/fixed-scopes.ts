import { nearest } from "../../codegen/src/findings/nearest.js";
import type { AuditFinding } from "../findings/audit-finding.js";
import type { AuditCode } from "../findings/kinds.js";
import { isTrusted, type JudgedUnit } from "../judge/judge-unit.js";

const removing: readonly AuditCode[] = [
  "deprecated-scope",
  "excess-scope",
  "replaceable-scope",
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
];

/** What the list of a unit is to hold. */
export interface FixedScopes {
  /** In no order. */
  readonly scopes: readonly string[];
  /** By what a scope that is there may be replaced. */
  readonly instead: ReadonlyMap<string, readonly string[]>;
}

/**
 * The scopes that a unit should be granted: the least, but for what somebody has accepted. From an
 * incomplete unit nothing is taken, since a call that was not found may need it; but what was mistyped, and opens
 * nothing, turns into what was meant.
 *
 * @param open - the unit's findings that nobody has accepted
 */
export function fixedScopes(judged: JudgedUnit, open: readonly AuditFinding[]): FixedScopes {
  const granted = (judged.unit.grants?.scopes ?? []).map(({ scope }) => scope);
  const isOpen = (codes: readonly AuditCode[], scope: string) =>
    open.some(({ code, level, subject }) => {
      return level !== "note" && subject === scope && codes.includes(code);
    });
  if (judged.unit.grants === undefined) {
    const isOpenError = ({ code, level }: AuditFinding) =>
      code === "no-scope-list" && level === "error";
    return { scopes: open.some(isOpenError) ? judged.required : [], instead: new Map() };
  }
  const missing = judged.missing.filter((scope) => isOpen(["missing-scope"], scope));
  const meant = new Map(
    granted
      .filter((scope) => isOpen(["unknown-scope"], scope))
      .map((scope): [string, readonly string[]] => [scope, meantBy(scope, judged)]),
  );
  if (!isTrusted(judged)) {
    const kept = granted.flatMap((scope) => meant.get(scope)?.[0] ?? scope);
    return { scopes: [...new Set([...kept, ...missing])], instead: meant };
  }
  const replaced = judged.replaceable.filter((scope) => isOpen(removing, scope));
  const kept = granted.filter((scope) => !isOpen(removing, scope));
  const instead = replaced.length > 0 ? judged.instead : [];
  return {
    scopes: [...new Set([...kept, ...missing, ...instead])],
    instead: new Map([...meant, ...replaced.map((scope) => [scope, judged.instead] as const)]),
  };
}

/** The scope that was likely meant by one that no server knows. */
function meantBy(scope: string, { found }: JudgedUnit): string[] {
  const { facts } = found.server;
  if (facts.description(scope) !== undefined) return [];
  const meant = nearest(scope, facts.rules.project.grantable);
  return meant === undefined ? [] : [meant];
}
