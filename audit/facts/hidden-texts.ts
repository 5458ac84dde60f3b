import { ts } from "../../codegen/src/compiler.js";

/**
 * The texts of a piece of code that no report shows, since one of them may be a key. The name of a module, or of a
 * property in brackets, is none of them.
 */
export function hiddenTexts(node: ts.Node): ts.Node[] {
  const hidden: ts.Node[] = [];
  const visit = (part: ts.Node): void => {
    if (isText(part) && !isName(part)) hidden.push(part);
    else ts.forEachChild(part, visit);
  };
  visit(node);
  return hidden;
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isNumericLiteral(node) ||
    ts.isJsxText(node)
  );
}

function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  const isModule =
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent);
  const isLoad =
    ts.isCallExpression(parent) &&
    (parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
      parent.expression.getText() === "require");
  return isModule || isLoad;
}
