import { ts } from "../../compiler.js";
import { unwrap } from "./syntax.js";

/** The names that the object has by whose properties everything can be reached. */
const names = /^(global|globalThis|self|window)$/;

/** Whether an expression is one of those names. */
export function namesGlobalObject(expression: ts.Node): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && names.test(node.text);
}
