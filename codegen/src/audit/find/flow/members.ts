import { ts } from "../../../compiler.js";
import {
  enclosingFunction,
  isMerge,
  isStatic,
  literalText,
  thisContainer,
  wrapped,
} from "../syntax.js";
import type { Frame, Path, Site } from "./chains.js";
import { traceClass, traceMembers, traceSite } from "./classes.js";
import { traceDeclaration } from "./declarations.js";
import { traceLiteral } from "./literals.js";
import type { Trace } from "./trace.js";

/**
 * Follows a property that is read: through the object if that can be followed, and otherwise through
 * all that is written into properties of that declaration.
 */
export function traceMember(
  trace: Trace,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  // Whoever has the object can write into it.
  if (trace.isOpen) return false;
  const before = trace.sites.size;
  const known = trace.part(node.expression, nameText(name), path, frame);
  const isFound = trace.sites.size > before;
  if (known && isFound) return true;
  const declarations = trace.program.references.declarationsOf(name);
  return (
    declarations.length > 0 &&
    trace.every(declarations, (d) => traceDeclaration(trace, d, path, undefined)) &&
    // Where the object was found, something in it is not known: what is declared does not tell of that.
    !isFound &&
    !isCopied(trace, node.expression)
  );
}

function nameText(name: ts.Node): string {
  return (ts.isMemberName(name) ? name.text : literalText(name)) ?? "";
}

/** Follows `this` or `super`. */
export function traceThis(
  trace: Trace,
  node: ts.Node,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const self = selfOf(frame);
  const container = thisContainer(node);
  if (self !== undefined) return traceSite(trace, self, path);
  if (container === undefined) return false;
  if (ts.isObjectLiteralExpression(container)) {
    return traceLiteral(trace, container, path, frame) && !isCopied(trace, node);
  }
  if (isStaticCode(node, container)) return traceClass(trace, container, path, undefined);
  if (path === undefined) {
    const made = trace.program.classes.instances(container);
    return made.length > 0 && trace.every(made, (n) => trace.made(n, undefined));
  }
  const { checker } = trace.program;
  const type = checker.getTypeAtLocation(node);
  const property = typeof path.step === "string" ? type.getProperty(path.step) : undefined;
  return traceMembers(trace, property?.declarations ?? [], path.rest, undefined);
}

function selfOf(frame: Frame | undefined): Site | undefined {
  for (let at = frame; at !== undefined; at = at.outer) if (at.self !== undefined) return at.self;
  return undefined;
}

/** Whether `this` is the class itself. */
function isStaticCode(node: ts.Node, container: ts.ClassLikeDeclaration): boolean {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    if (at.parent === container) return isStatic(at) || ts.isClassStaticBlockDeclaration(at);
  }
  return enclosingFunction(node) === undefined;
}

/** Whether `this` may be another object than the one around: one that it is spread into. */
function isCopied({ program }: Trace, self: ts.Node): boolean {
  const literal = self.kind === ts.SyntaxKind.ThisKeyword ? thisContainer(self) : undefined;
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return false;
  const { parent } = wrapped(literal);
  if (!ts.isVariableDeclaration(parent)) return ts.isSpreadAssignment(parent);
  return program.references.to(parent).some((name) => {
    const { parent: user } = wrapped(name);
    return ts.isSpreadAssignment(user) || (ts.isCallExpression(user) && isMerge(user));
  });
}
