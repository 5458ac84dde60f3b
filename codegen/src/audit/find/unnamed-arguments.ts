import { ts } from "../../compiler.js";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import { Escape } from "./escape/escape.js";
import { callsOf } from "./flow/call-sites.js";
import { isAny } from "./is-any.js";
import { accessesNamed, namesIn } from "./syntax-index.js";

/**
 * Lists where code gets at a service by no name of its own: in `arguments`, and as what `instanceof` asks a class of the
 * program about.
 */
export function listUnnamedArguments(program: Program, lost: Map<ts.Node, UnresolvedReason>): void {
  for (const name of namesIn(program.index, "arguments")) {
    const around = functionOf(name);
    if (around !== undefined && isName(name) && mayBeGiven(program, around, lost)) {
      lost.set(name.parent, "any");
    }
  }
  // Of results that are one thing or another, code whose types nobody checks reads what only one of them has.
  for (const access of accessesNamed(program.index, "value")) {
    if (!isAny(program.checker, access) || isAny(program.checker, access.expression)) continue;
    const type = program.checker.getTypeAtLocation(access.expression);
    if (type.isUnion() && program.carriers.hides(type)) {
      new Escape(program, lost, undefined).value(access, undefined);
    }
  }
  for (const { parent: access } of namesIn(program.index, "hasInstance")) {
    const { parent } = access;
    if (ts.isComputedPropertyName(parent)) lost.set(parent.parent, "any");
  }
}

/** Whether it is the language's own list of what a function is called with. */
const isName = (name: ts.Node): boolean =>
  !ts.isPropertyAccessExpression(name.parent) || name.parent.expression === name;

/** The function that `arguments` belongs to; an arrow function has none of its own. */
function functionOf(name: ts.Node): ts.SignatureDeclaration | undefined {
  for (let at = name.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) return at;
  }
  return undefined;
}

/** Whether one of the calls of a function hands it a service, and that is not listed there. */
function mayBeGiven(
  program: Program,
  declaration: ts.SignatureDeclaration,
  lost: ReadonlyMap<ts.Node, UnresolvedReason>,
): boolean {
  const { carriers, checker } = program;
  return callsOf(program, declaration).found.some((how) => {
    if (how.kind !== "call") return false;
    const { arguments: given } = how.call as ts.CallExpression | ts.NewExpression;
    return (given ?? []).some(
      (one) => !lost.has(one) && carriers.hides(checker.getTypeAtLocation(one)),
    );
  });
}
