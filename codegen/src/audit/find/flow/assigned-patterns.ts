import { ts } from "../../../compiler.js";
import { writtenName } from "../syntax.js";
import { isAssignmentPattern } from "../syntax-index.js";
import { element, type Frame, type Path } from "./chains.js";
import type { Trace } from "./trace.js";

/** Whether an assignment or a loop gives a value to an expression by a pattern, or by its head. */
export function isTakenByPattern(target: ts.Node): boolean {
  const { parent } = target;
  if (ts.isShorthandPropertyAssignment(target)) return isAssignmentPattern(parent);
  if (ts.isForOfStatement(parent)) return parent.initializer === target;
  if (ts.isBinaryExpression(parent)) return parent.left === target && isTakenByPattern(parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return isTakenByPattern(parent);
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === target && isAssignmentPattern(parent.parent);
  }
  const isMember = ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent);
  return isMember && isAssignmentPattern(parent);
}

/** Follows what an assignment takes apart, as in `({ users: [first] } = services)`, to a part of it. */
export function traceTaken(
  trace: Trace,
  target: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const { parent } = target;
  if (ts.isForOfStatement(parent)) return trace.part(parent.expression, element, path, frame);
  if (ts.isParenthesizedExpression(parent)) return traceTaken(trace, parent, path, frame);
  if (ts.isBinaryExpression(parent)) {
    const known = trace.value(parent.right, path, frame);
    // Within a pattern, that is what stands in for a part that is missing.
    return isTakenByPattern(parent) ? traceTaken(trace, parent, path, frame) && known : known;
  }
  const step = stepInto(target);
  const inner = step === undefined ? undefined : trace.chains.path(step, path);
  const pattern = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  if (inner === undefined) return false;
  const { objectAssignmentInitializer: missing } = target as ts.ShorthandPropertyAssignment;
  const known = missing === undefined || trace.value(missing, path, frame);
  return traceTaken(trace, pattern, inner, frame) && known;
}

function stepInto(target: ts.Node): string | undefined {
  const { parent } = target;
  if (ts.isShorthandPropertyAssignment(target)) return target.name.text;
  if (ts.isPropertyAssignment(parent)) return writtenName(parent.name);
  return ts.isArrayLiteralExpression(parent)
    ? String(parent.elements.indexOf(target as ts.Expression))
    : undefined;
}
