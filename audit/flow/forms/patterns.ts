import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { iterateValue } from "../library/iterate.js";
import { copyFields } from "../properties/copies.js";
import { loadAny } from "../properties/load-any.js";
import { load } from "../properties/lookup.js";
import type { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import { type Frame, isThing } from "../values.js";
import { evaluate } from "./evaluate.js";
import { memberNames } from "./literals.js";

/** Gives the parts of what is in a cell to the names of a pattern. */
export function destructure(
  flow: Flow,
  pattern: ts.BindingPattern,
  value: Cell,
  frame: Frame | undefined,
): void {
  const taken = new Set<string>();
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const part = patternPart(flow, element, value, frame, index, taken);
    if (element.initializer !== undefined) {
      flow.solver.flow(evaluate(flow, element.initializer, frame), part);
    }
    if (!ts.isIdentifier(element.name)) destructure(flow, element.name, part, frame);
  }
}

function patternPart(
  flow: Flow,
  element: ts.BindingElement,
  value: Cell,
  frame: Frame | undefined,
  index: number,
  taken: Set<string>,
): Cell {
  const isList = ts.isArrayBindingPattern(element.parent);
  if (element.dotDotDotToken !== undefined) {
    return takeRest(flow, element, value, frame, isList ? index : taken);
  }
  if (isList) return takeAt(flow, element, value, frame, index);
  const name = element.propertyName ?? (element.name as ts.Identifier);
  if (ts.isComputedPropertyName(name)) evaluate(flow, name.expression, frame);
  const names = memberNames(flow, name);
  for (const one of names ?? []) taken.add(one);
  return takeNames(flow, element, value, frame, names);
}

/** What is under some names, or under any. */
export function takeNames(
  flow: Flow,
  node: ts.Node,
  value: Cell,
  frame: Frame | undefined,
  names: readonly string[] | undefined,
): Cell {
  const { cell } = flow.cellAt(node, frame);
  flow.takenFrom.set(node, [...(flow.takenFrom.get(node) ?? []), value]);
  flow.solver.each(value, (one) => {
    if (names === undefined) loadAny(flow, one, cell, node);
    for (const name of names ?? []) load(flow, one, name, cell, node);
  });
  return cell;
}

/** What is at a position. */
export function takeAt(
  flow: Flow,
  node: ts.Node,
  value: Cell,
  frame: Frame | undefined,
  index: number,
): Cell {
  const { cell } = flow.cellAt(node, frame);
  flow.solver.each(value, (one) => {
    if (isThing(one) && one.kind === "list") load(flow, one, String(index), cell, node);
    else iterateValue(flow, one, cell, node);
  });
  return cell;
}

/** All that is left: after a position, or under other names than some. */
export function takeRest(
  flow: Flow,
  node: ts.Node,
  value: Cell,
  frame: Frame | undefined,
  after: number | ReadonlySet<string>,
): Cell {
  const { solver } = flow;
  const { cell } = flow.cellAt(node, frame);
  if (typeof after !== "number") {
    const rest = objectAt(flow, node, frame, "rest");
    solver.add(cell, rest);
    copyFields(flow, value, rest, node, after);
    return cell;
  }
  const rest = listAt(flow, node, frame, "rest");
  solver.add(cell, rest);
  solver.each(value, (one) => {
    if (!isThing(one) || one.kind !== "list") {
      iterateValue(flow, one, rest.elements, node);
      return;
    }
    solver.flow(one.elements, rest.elements);
    flow.eachField(one, (name, field) => {
      if (Number(name) >= after) solver.flow(field, flow.field(rest, String(Number(name) - after)));
    });
  });
  return cell;
}
