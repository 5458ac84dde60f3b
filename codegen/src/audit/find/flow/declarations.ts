import { ts } from "../../../compiler.js";
import { assignedValue, enclosingFunction, writtenName } from "../syntax.js";
import { element, type Frame, frameOf, type Path } from "./chains.js";
import { traceClass, traceField } from "./classes.js";
import { traceFunction, traceReturned } from "./functions.js";
import { traceExports } from "./modules.js";
import { anyElement, isIndexed, isReordered } from "./order.js";
import { traceParameter } from "./parameters.js";
import type { Trace } from "./trace.js";
import { traceWrites } from "./writes.js";

/**
 * Follows what a declaration holds.
 *
 * @param frame - how the code was entered that speaks of it
 */
export function traceDeclaration(
  trace: Trace,
  declaration: ts.Declaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const { chains, program } = trace;
  const moved = isIndexed(path) && isReordered(program, declaration);
  const asked = moved ? anyElement(chains, path) : path;
  return trace.once(declaration, asked, frame, () => traceNode(trace, declaration, asked, frame));
}

function traceNode(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const around = frameOf(enclosingFunction(node), frame);
  if (ts.isVariableDeclaration(node)) return traceVariable(trace, node, path, around);
  if (ts.isBindingElement(node)) return traceBinding(trace, node, path, frame);
  if (ts.isParameter(node)) return traceParameter(trace, node, path, frame);
  if (ts.isFunctionDeclaration(node)) return traceFunction(trace, node, path, around);
  if (ts.isFunctionExpression(node) || ts.isArrowFunction(node)) {
    return traceFunction(trace, node, path, around);
  }
  if (ts.isClassLike(node)) return traceClass(trace, node, path, around);
  if (ts.isExportAssignment(node)) return trace.value(node.expression, path, undefined);
  if (ts.isPropertyAssignment(node)) {
    const known = trace.value(node.initializer, path, around);
    return traceWrites(trace, node, path, around) && known;
  }
  if (ts.isShorthandPropertyAssignment(node)) return trace.variable(node, path, around);
  if (ts.isMethodDeclaration(node)) return traceFunction(trace, node, path, around);
  if (ts.isGetAccessor(node)) return traceReturned(trace, node, path, around);
  if (ts.isPropertyDeclaration(node)) return traceField(trace, node, path, undefined);
  if (ts.isSourceFile(node) || ts.isModuleDeclaration(node)) {
    return traceExports(trace, node, path, frame);
  }
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
    return traceWrites(trace, node, path, undefined, "needed");
  }
  if (ts.isEnumMember(node)) return trace.made(node, undefined);
  return traceAssigned(trace, node, path, around);
}

/** In JavaScript, an assignment declares: `exports.users = ...`, `this.users = ...`. */
function traceAssigned(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const value = ts.isBinaryExpression(node) ? node.right : assignedValue(node);
  return value !== undefined && trace.value(value, path, frame);
}

function traceVariable(
  trace: Trace,
  node: ts.VariableDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const list = node.parent;
  if (ts.isCatchClause(list)) return false;
  if (ts.isForOfStatement(list.parent)) {
    return trace.part(list.parent.expression, element, path, frame);
  }
  const written = node.initializer !== undefined;
  const known = node.initializer === undefined || trace.value(node.initializer, path, frame);
  const fixed = (list.flags & ts.NodeFlags.Const) !== 0 && path === undefined;
  if (fixed) return known && written;
  return traceWrites(trace, node, path, frame, written ? "possible" : "needed") && known;
}

/** `const { users } = services` and the like, down from the value that is taken apart. */
function traceBinding(
  trace: Trace,
  node: ts.BindingElement,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const around = frameOf(enclosingFunction(node), frame);
  const known = node.initializer === undefined || trace.value(node.initializer, path, around);
  const taken = traceTakenApart(trace, node, path, frame);
  const written = traceWrites(trace, node, path, around);
  return known && taken && written;
}

/** The value that a binding pattern's element takes. */
export function traceTakenApart(
  trace: Trace,
  node: ts.BindingElement,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const inner = stepOf(node) === undefined ? path : trace.chains.path(stepOf(node) ?? "", path);
  if (stepOf(node) !== undefined && inner === undefined) return false;
  const { parent } = node.parent;
  if (ts.isBindingElement(parent)) {
    const { initializer } = parent;
    const around = frameOf(enclosingFunction(node), frame);
    const byDefault = initializer === undefined || trace.value(initializer, inner, around);
    return traceTakenApart(trace, parent, inner, frame) && byDefault;
  }
  return traceDeclaration(trace, parent, inner, frame);
}

/** Which part of the value it is; `undefined` for the rest of an object, which has them all. */
function stepOf(node: ts.BindingElement): string | typeof element | undefined {
  if (ts.isObjectBindingPattern(node.parent)) {
    return node.dotDotDotToken === undefined
      ? (writtenName(node.propertyName ?? node.name) ?? element)
      : undefined;
  }
  return node.dotDotDotToken === undefined ? String(node.parent.elements.indexOf(node)) : undefined;
}
