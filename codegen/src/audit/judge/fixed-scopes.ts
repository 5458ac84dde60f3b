import type { AuditCode, AuditFinding } from "./audit-finding.js";
import type { JudgedUnit } from "./judge-unit.js";

const removing: readonly AuditCode[] = [
  "deprecated-scope",
  "excess-scope",
  "replaceable-scope",
  "scope-without-effect",
  "ungrantable-scope",
  "unknown-scope",
];

/**
 * The scopes that a unit should be granted: the least, but for what somebody has accepted. From an
 * incomplete unit nothing is taken, since a call that was not found may need it.
 *
 * @param open - the unit's findings that nobody has accepted
 */
export function fixedScopes(judged: JudgedUnit, open: readonly AuditFinding[]): readonly string[] {
  const granted = (judged.unit.grants?.scopes ?? []).map(({ scope }) => scope);
  const isOpen = (codes: readonly AuditCode[], scope: string) =>
    open.some(({ code, level, subject }) => {
      return level !== "note" && subject === scope && codes.includes(code);
    });
  if (judged.unit.grants === undefined) {
    const isOpenError = ({ code, level }: AuditFinding) =>
      code === "no-scope-list" && level === "error";
    return open.some(isOpenError) ? judged.required : [];
  }
  const missing = judged.missing.filter((scope) => isOpen(["missing-scope"], scope));
  if (!judged.complete) return [...new Set([...granted, ...missing])];
  const replaced = judged.replaceable.some((scope) => isOpen(removing, scope));
  const kept = granted.filter((scope) => !isOpen(removing, scope));
  return [...new Set([...kept, ...missing, ...(replaced ? judged.instead : [])])];
}
