import { ts } from "ts-morph";

/** Whether a type is written as `any`, or as an array of it. */
export function isAnyKeyword(type: ts.TypeNode): boolean {
  return (
    type.kind === ts.SyntaxKind.AnyKeyword ||
    type.kind === ts.SyntaxKind.JSDocAllType ||
    (ts.isArrayTypeNode(type) && isAnyKeyword(type.elementType))
  );
}

/** Whether a declaration says `any`. One that says nothing is followed by its values. */
export function saysAny(declaration: ts.Declaration): boolean {
  const { type } = declaration as ts.VariableDeclaration;
  if (type !== undefined) return isAnyKeyword(type);
  const inJavaScript = ts.getJSDocType(declaration);
  return inJavaScript !== undefined && isAnyKeyword(inJavaScript);
}

/** Whether an expression's type is `any`. */
export function isAny(checker: ts.TypeChecker, node: ts.Node): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}
