import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { isAny } from "../../facts/is-any.js";
import { unwrap } from "../../facts/syntax.js";
import type { Read } from "../uses/reads.js";

/** Further back than this nobody looks. */
const furthest = 10;

/**
 * Whether a read is of what the compiler has no type for, though it comes out of something that carries a service: a
 * member that only some parts of a union have, in code whose types nobody checks.
 */
export function typeEscapes({ carriers, checker, references }: Program, { name }: Read): boolean {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) && !ts.isElementAccessExpression(parent)) return false;
  let node: ts.Node | undefined = unwrap(parent.expression);
  for (let steps = 0; node !== undefined && steps < furthest; steps += 1) {
    if (!isAny(checker, node)) return carriers.hides(checker.getTypeAtLocation(node));
    const inner: ts.Node | undefined =
      innerOf(node) ?? initializerOf(references.declarationsOf(node));
    node = inner && unwrap(inner);
  }
  return false;
}

/** What an expression is read from. A function that is called may give anything, and tells so by its own type. */
const innerOf = (node: ts.Node): ts.Node | undefined =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? node.expression
    : undefined;

const initializerOf = ([declaration]: readonly ts.Declaration[]): ts.Node | undefined =>
  declaration !== undefined && ts.isVariableDeclaration(declaration)
    ? declaration.initializer
    : undefined;
