import { ts } from "../../../codegen/src/compiler.js";
import { enclosingFunction, isStatic } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { classThing } from "../forms/classes.js";

/** Whether a function, or the class that has it, is spoken of in the code of others that were not entered. */
export function isSpokenOf(flow: Flow, node: ts.Node, left: ReadonlySet<ts.Node>): boolean {
  const { parent } = node;
  // Whoever makes the first instance of a class tells what it is made with.
  const owner = ts.isClassLike(parent) && !isMade(flow, node) ? namedBy(parent) : [];
  return [...namedBy(node), ...owner].some((named) =>
    flow.program.references.to(named).some((name) => {
      for (let at = enclosingFunction(name); at !== undefined; at = enclosingFunction(at)) {
        if (at !== node && left.has(at)) return true;
      }
      return false;
    }),
  );
}

/** Whether there is an instance of the class that has a method, as far as it needs one. */
const isMade = (flow: Flow, method: ts.Node): boolean =>
  isStatic(method) ||
  [...(flow.functions.get(method) ?? [])].some(
    ({ at: { frame } }) =>
      flow.instancesOf(classThing(flow, method.parent as ts.ClassLikeDeclaration, frame)).values
        .length > 0,
  );

/** The declaration that has the name of a function or a class. */
function namedBy(node: ts.Node): ts.Declaration[] {
  const isDeclared =
    ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isClassDeclaration(node);
  if (isDeclared) return [node];
  const { parent } = node;
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent);
  return isNamed ? [parent] : [];
}
