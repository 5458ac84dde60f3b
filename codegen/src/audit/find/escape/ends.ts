import { ts } from "../../../compiler.js";
import { isMerge, unwrap } from "../syntax.js";

/** Whether a value goes no further from a place: it is left, looked at, compared or asked for its type. */
export function isSpokenOf(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isExpressionStatement(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isDeleteExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    (ts.isTemplateSpan(parent) && !ts.isTaggedTemplateExpression(parent.parent.parent)) ||
    ts.isComputedPropertyName(parent) ||
    ts.isForInStatement(parent) ||
    isCondition(parent) ||
    isNamedOnly(parent)
  );
}

const isCondition = (parent: ts.Node): boolean =>
  ts.isIfStatement(parent) ||
  ts.isWhileStatement(parent) ||
  ts.isDoStatement(parent) ||
  ts.isForStatement(parent) ||
  ts.isSwitchStatement(parent) ||
  ts.isCaseClause(parent);

/** Places that speak of a name, and evaluate nothing. What is imported is spoken of elsewhere. */
const isNamedOnly = (parent: ts.Node): boolean =>
  ts.isImportSpecifier(parent) ||
  ts.isImportClause(parent) ||
  ts.isNamespaceImport(parent) ||
  ts.isExportSpecifier(parent) ||
  ts.isTypeNode(parent) ||
  ts.isFunctionDeclaration(parent) ||
  ts.isFunctionExpression(parent);

/** The object whose method a call is, or the first argument of `Object.assign`. */
export function keeperOf(call: ts.CallExpression | ts.NewExpression): ts.Node | undefined {
  if (ts.isCallExpression(call) && isMerge(call)) return call.arguments[0];
  const callee = unwrap(call.expression);
  return ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
}
