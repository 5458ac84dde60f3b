import { ts } from "../../compiler.js";
import type { References } from "./references.js";
import { unwrap } from "./syntax.js";

/** The names that the object has by whose properties everything can be reached. */
const names = /^(global|globalThis|self|window)$/;

/** Whether an expression is one of those names. */
export function namesGlobalObject(expression: ts.Node): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && names.test(node.text);
}

/** Whether an expression is the global object, or a constant that stands for it. */
export function isGlobalObject(expression: ts.Node, references: References): boolean {
  const node = unwrap(expression);
  if (!ts.isIdentifier(node)) return false;
  // In JavaScript, `global.users = ...` declares `global`, and means the same.
  const own = references.declarationsOf(node).filter(ts.isVariableDeclaration);
  const values = own.flatMap(({ initializer }) => initializer ?? []);
  return own.every((declaration) => declaration.getSourceFile().isDeclarationFile)
    ? namesGlobalObject(node)
    : values.some(namesGlobalObject);
}
