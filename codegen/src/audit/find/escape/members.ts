import { ts } from "../../../compiler.js";

/** Whether a declaration is that of a property or a method. */
export const isMember = (node: ts.Node): boolean =>
  ts.isClassElement(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isBinaryExpression(node);
