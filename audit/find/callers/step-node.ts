import { ts } from "../../../codegen/src/compiler.js";

/** What shows where a value is made: with the name that it is given, if that stands right before it. */
export function stepNode(node: ts.Node): ts.Node {
  let at = node;
  while (
    ts.isAsExpression(at.parent) ||
    ts.isPropertyAccessExpression(at.parent) ||
    (ts.isCallExpression(at.parent) && at.parent.expression === at)
  ) {
    at = at.parent;
  }
  const { parent } = at;
  const isNamed =
    (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) ||
    ts.isPropertyAssignment(parent) ||
    (ts.isPropertyDeclaration(parent) && parent.modifiers === undefined) ||
    (ts.isBinaryExpression(parent) && parent.right === at);
  return isNamed ? parent : node;
}
