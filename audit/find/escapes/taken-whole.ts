import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { isAny } from "../../facts/is-any.js";
import { oncePer } from "../../facts/once-per.js";
import { walk } from "../../facts/syntax.js";

/**
 * Whether the program takes all that is in something which is `any`, whatever it is called: by a loop over its names, by
 * `Object.values` and its like, by what a pattern leaves, by a spread, or by `Reflect`.
 */
export const takesAllOfAny = oncePer(findTaken);

function findTaken({ checker, files, index }: Program): boolean {
  if (index.names.has("Reflect")) return true;
  let isTaken = false;
  for (const file of files) {
    walk(file, (node) => {
      isTaken ||= takes(node, checker);
      return !isTaken;
    });
  }
  return isTaken;
}

function takes(node: ts.Node, checker: ts.TypeChecker): boolean {
  const ofAny = (value: ts.Node | undefined) => value !== undefined && isAny(checker, value);
  if (ts.isForInStatement(node) || ts.isSpreadAssignment(node)) return ofAny(node.expression);
  if (ts.isCallExpression(node)) {
    return objects.test(node.expression.getText()) && node.arguments.some(ofAny);
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return false;
  const { dotDotDotToken, propertyName } = node;
  // The type of a pattern is its own; of what it leaves of `any`, nothing is known.
  if (dotDotDotToken !== undefined) return isOpen(checker.getTypeAtLocation(node));
  return propertyName !== undefined && ts.isComputedPropertyName(propertyName) && ofAny(node);
}

/** Whether a type is `any`, or an object of which no property is known. */
const isOpen = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Any) !== 0 || type.getProperties().length === 0;

const objects =
  /^Object\.(values|entries|assign|getOwnPropertyDescriptors?|getPrototypeOf|create|fromEntries)$/;
