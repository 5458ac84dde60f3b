import { ts } from "../../codegen/src/compiler.js";
import type { Step } from "../use.js";
import { placeOf } from "./syntax.js";

const longest = 80;

/**
 * The code of a node on one line, cut short. Texts are left out: one of them may be a key. Only the
 * name of a module, or of a property in brackets, is shown.
 */
export function quote(node: ts.Node): string {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  let text = "";
  let at = start;
  const hide = (hidden: ts.Node): void => {
    text += file.text.slice(at, hidden.getStart(file));
    text += '"…"';
    at = hidden.getEnd();
  };
  const visit = (part: ts.Node): void => {
    if (isText(part) && !isName(part)) hide(part);
    else ts.forEachChild(part, visit);
  };
  visit(node);
  text += file.text.slice(at, node.getEnd());
  const line = text.replace(/\s+/g, " ");
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
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

/** A step from a use back to its client. */
export function stepOf(node: ts.Node): Step {
  return { text: quote(node), place: placeOf(node) };
}
