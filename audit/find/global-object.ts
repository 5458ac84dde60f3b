import { ts } from "../../codegen/src/compiler.js";
import { unwrap } from "./syntax.js";

/** The names that the object has by whose properties everything can be reached, as an expression has them. */
export const globalObjects = "(?:global|globalThis|self|window)";
const names = new RegExp(`^${globalObjects}$`);

/** Whether a name is one of those. */
export const isGlobalObject = (name: string): boolean => names.test(name);

/** Whether an expression is one of those names. */
export function namesGlobalObject(expression: ts.Node): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && isGlobalObject(node.text);
}
