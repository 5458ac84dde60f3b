import { ts } from "../../../codegen/src/compiler.js";
import { writtenName } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { iterate } from "../library/iterate.js";
import { copyFields } from "../properties/copies.js";
import { frameAround } from "../solver/frames.js";
import { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import type { Frame, Thing } from "../values.js";
import { evaluate } from "./evaluate.js";
import { enter, functionThing } from "./functions.js";
import { keyTexts } from "./names.js";

export function objectLiteral(
  flow: Flow,
  node: ts.ObjectLiteralExpression,
  frame: Frame | undefined,
): Thing {
  const { solver } = flow;
  const object = objectAt(flow, node, frame);
  for (const member of node.properties) {
    if (ts.isSpreadAssignment(member)) {
      copyFields(flow, evaluate(flow, member.expression, frame), object, node);
      continue;
    }
    const { name } = member;
    if (ts.isComputedPropertyName(name)) evaluate(flow, name.expression, frame);
    const names = memberNames(flow, name);
    if (ts.isAccessor(member)) {
      const accessor = functionThing(flow, member, frameAround(node, frame));
      const accessors = ts.isGetAccessor(member) ? object.getters : object.setters;
      for (const one of names ?? []) accessors.set(one, accessor);
      if (names === undefined) unnamedAccessor(flow, member, accessor, object);
      continue;
    }
    const value = ts.isMethodDeclaration(member)
      ? methodCell(flow, member, frame)
      : evaluate(flow, ts.isPropertyAssignment(member) ? member.initializer : member.name, frame);
    if (names === undefined) solver.flow(value, object.elements);
    for (const one of names ?? []) {
      solver.flow(value, one === "__proto__" ? object.prototypes : flow.field(object, one));
    }
  }
  return object;
}

/** An accessor under a name that nobody knows: what it gives, or is given, is what is there under any. */
export function unnamedAccessor(
  flow: Flow,
  member: ts.AccessorDeclaration,
  accessor: Thing,
  owner: Thing,
): void {
  const { elements } = owner;
  if (ts.isGetAccessor(member)) enter(flow, accessor, owner, [], elements, member, undefined);
  else enter(flow, accessor, owner, [{ cell: elements }], new Cell(), member, undefined);
}

function methodCell(flow: Flow, member: ts.MethodDeclaration, frame: Frame | undefined): Cell {
  const { cell } = flow.cellAt(member, frame);
  flow.solver.add(cell, functionThing(flow, member, frameAround(member.parent, frame)));
  return cell;
}

/** The names that a member may be declared by; `undefined` if nobody knows. */
export function memberNames(flow: Flow, name: ts.PropertyName): readonly string[] | undefined {
  const written = writtenName(name);
  if (written !== undefined) return [written];
  return ts.isComputedPropertyName(name) ? keyTexts(flow, name.expression) : undefined;
}

export function arrayLiteral(
  flow: Flow,
  node: ts.ArrayLiteralExpression,
  frame: Frame | undefined,
): Thing {
  const list = listAt(flow, node, frame);
  let isMoved = false;
  for (const [index, item] of node.elements.entries()) {
    if (ts.isSpreadElement(item)) {
      isMoved = true;
      iterate(flow, evaluate(flow, item.expression, frame), list.elements, item);
    } else {
      const to = isMoved ? list.elements : flow.field(list, String(index));
      flow.solver.flow(evaluate(flow, item, frame), to);
    }
  }
  return list;
}
