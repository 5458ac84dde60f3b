import { ts } from "../../compiler.js";

/** The last name of an expression: `call` of `this.client.call`; empty where it has none. */
export function lastName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : "";
}

/** Whether an expression is named as what knows the server: `this.client`, `selfClient`, `client.config`. */
export const isClient = (node: ts.Expression): boolean =>
  /(?:client|config)$/i.test(lastName(node));

/** `undefined`, `void 0` and `null`, which names are until they mean something. */
export const isNothing = (node: ts.Node): boolean =>
  ts.isVoidExpression(node) ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  (ts.isIdentifier(node) && node.text === "undefined");

export type PartOf = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export const isPart = (node: ts.Node): node is PartOf =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
