import { ts } from "../../../compiler.js";
import { constructorOf } from "../class-relations.js";
import { enclosingFunction, isStatic } from "../syntax.js";
import type { Frame, Site } from "./chains.js";
import type { Trace } from "./trace.js";

/**
 * How a constructor was entered to make an instance: by the `new` itself, or by the `super(...)` of
 * a subclass's constructor.
 */
export function constructorFrame(
  trace: Trace,
  site: Site | undefined,
  constructed: ts.Node,
): Frame | undefined {
  if (site === undefined) return undefined;
  const { chains, program } = trace;
  let by = chains.invocation(site.node, site.frame);
  for (const declaration of program.lineage(site.node as ts.NewExpression)) {
    const own = constructorOf(declaration);
    if (own === undefined) continue;
    const frame = chains.enter(own, by, site, undefined);
    if (own === constructed) return frame;
    const call = superCall(own);
    if (call === undefined) return undefined;
    by = chains.invocation(call, frame);
  }
  return undefined;
}

/** The call `super(...)` of a constructor. */
export function superCall(constructed: ts.ConstructorDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    const isSuper =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
    if (isSuper) found ??= node;
    else ts.forEachChild(node, visit);
  };
  if (constructed.body !== undefined) visit(constructed.body);
  return found;
}

/** How the code of a constructor, or of another member, was entered for an object, if that is where a node stands. */
export function frameAt(trace: Trace, node: ts.Node, site: Site | undefined): Frame | undefined {
  if (site === undefined) return undefined;
  let around = enclosingFunction(node);
  while (around !== undefined && ts.isArrowFunction(around)) around = enclosingFunction(around);
  if (around === undefined) return undefined;
  if (ts.isConstructorDeclaration(around)) return constructorFrame(trace, site, around);
  const isMember = ts.isMethodDeclaration(around) || ts.isAccessor(around);
  return isMember && ts.isClassLike(around.parent) && !isStatic(around)
    ? trace.chains.enter(around, undefined, site, undefined)
    : undefined;
}
