import { ts } from "../../../codegen/src/compiler.js";
import { isAssigned, unwrap, wrapped } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { keyTexts } from "../forms/names.js";
import type { Cell } from "../solver/solver.js";
import type { Frame } from "../values.js";

/**
 * Tells each name that a computed one may be: those that its type lists, or any. A text that is written where it is
 * handed over, as in `get("admin")`, is that one alone, by that way into the code.
 *
 * @param frame - the way into the code that the name stands in
 * @param value - where the name's value is
 * @param take - is called once for each name, and with `undefined` if it may be any
 */
export function eachName(
  flow: Flow,
  name: ts.Expression | undefined,
  frame: Frame | undefined,
  value: Cell,
  take: (name: string | undefined) => void,
): void {
  const names = name === undefined ? undefined : keyTexts(flow, name);
  const taken = new Set<string | undefined>();
  const once = (one: string | undefined) => {
    if (taken.has(one)) return;
    taken.add(one);
    take(one);
  };
  const takeAll = () => {
    if (names === undefined) once(undefined);
    else for (const one of names) once(one);
  };
  const isTold = name !== undefined && isText(flow, name) && isForGood(flow, name);
  if (!isTold || !isOneWay(frame) || names?.length === 1) {
    takeAll();
    return;
  }
  flow.solver.each(value, (one) => {
    if (one.kind === "text" && one.text !== undefined && isHandedOver(one.node)) once(one.text);
    else takeAll();
  });
  flow.namesToCome.push({ value, takeAll });
}

/** Whether it is a parameter, or a constant, that is what it was given: properties may be changed out of sight. */
function isForGood({ program: { references } }: Flow, name: ts.Expression): boolean {
  const declarations = references.declarationsOf(unwrap(name));
  return (
    declarations.length > 0 &&
    declarations.every(
      (one) =>
        (ts.isParameter(one) || ts.isVariableDeclaration(one)) &&
        !references.to(one).some(isAssigned),
    )
  );
}

/** Whether all calls that lead into the code are told apart. */
function isOneWay(frame: Frame | undefined): boolean {
  for (let at = frame; at !== undefined; at = at.outer) {
    if (at.call === undefined) return false;
  }
  return true;
}

/** Whether a text is an argument or a constant: what is in a property or in a list, others may change. */
function isHandedOver(text: ts.Node): boolean {
  const node = wrapped(text);
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node;
  const isConstant = (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const) !== 0;
  return ts.isVariableDeclaration(parent) && isConstant;
}

/** Whether an expression can be a text alone: of a number, no value is followed. */
function isText({ program: { checker } }: Flow, name: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(name);
  const whole = checker.getBaseConstraintOfType(type) ?? type;
  const parts = whole.isUnion() ? whole.types : [whole];
  return parts.every(
    ({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0 && (flags & ts.TypeFlags.EnumLike) === 0,
  );
}
