import { ts } from "../../../compiler.js";
import { writtenName } from "../syntax.js";
import { element, type Frame, type Path } from "./chains.js";
import { traceClass, traceInstance } from "./classes.js";
import { traceDeclaration } from "./declarations.js";
import { traceFunction, traceReturned } from "./functions.js";
import type { Trace } from "./trace.js";

/** Follows an expression that makes a value: a `new`, an object, an array, a function, a class. */
export function traceLiteral(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  if (ts.isNewExpression(node)) return traceInstance(trace, node, path, frame);
  if (path === undefined) return isMade(node) && trace.made(node, frame);
  if (ts.isObjectLiteralExpression(node)) return traceObject(trace, node, path, frame);
  if (ts.isArrayLiteralExpression(node)) return traceArray(trace, node, path, frame);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    return traceFunction(trace, node, path, frame);
  }
  if (ts.isClassExpression(node)) return traceClass(trace, node, path, frame);
  return false;
}

/** Whether the value of an expression is known to be made there, and not somewhere else. */
function isMade(node: ts.Node): boolean {
  return !ts.isYieldExpression(node) && !ts.isMetaProperty(node);
}

function traceObject(
  trace: Trace,
  literal: ts.ObjectLiteralExpression,
  path: Path,
  frame: Frame | undefined,
): boolean {
  const { step, rest } = path;
  if (typeof step === "object") return false;
  return trace.every(literal.properties, (member) => {
    if (ts.isSpreadAssignment(member)) return trace.value(member.expression, path, frame);
    const name = writtenName(member.name);
    if (step !== element && name !== undefined && name !== step) return true;
    if (ts.isPropertyAssignment(member)) return traceDeclaration(trace, member, rest, frame);
    if (ts.isShorthandPropertyAssignment(member)) return trace.variable(member, rest, frame);
    if (ts.isMethodDeclaration(member)) {
      return traceFunction(trace, member, rest, frame);
    }
    return ts.isSetAccessor(member) || traceReturned(trace, member, rest, frame);
  });
}

function traceArray(
  trace: Trace,
  literal: ts.ArrayLiteralExpression,
  path: Path,
  frame: Frame | undefined,
): boolean {
  const { step, rest } = path;
  const index = typeof step === "string" && /^\d+$/.test(step) ? Number(step) : undefined;
  if (index === undefined && step !== element) return false;
  const spread = literal.elements.findIndex(ts.isSpreadElement);
  const one = index === undefined ? undefined : literal.elements[index];
  if (one !== undefined && (spread === -1 || (index ?? 0) < spread)) {
    return trace.value(one, rest, frame);
  }
  return trace.every(literal.elements, (item) =>
    ts.isSpreadElement(item)
      ? trace.part(item.expression, element, rest, frame)
      : trace.value(item, rest, frame),
  );
}
