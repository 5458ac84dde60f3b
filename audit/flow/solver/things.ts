import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import type { Frame, Thing, Value } from "../values.js";
import { Cell } from "./solver.js";

/** A list that is made at a place. */
export function listAt(flow: Flow, node: ts.Node, frame: Frame | undefined, what = "list"): Thing {
  const list = flow.thing("list", { node, frame }, what);
  flow.solver.add(list.prototypes, flow.native("Array.prototype"));
  return list;
}

/** What gives its elements one after the other, by `next`. */
export function iteratorAt(
  flow: Flow,
  node: ts.Node,
  frame: Frame | undefined,
  what: string,
): Thing {
  const iterator = flow.thing("list", { node, frame }, `iterator ${what}`);
  flow.solver.add(iterator.prototypes, flow.native("Generator.prototype"));
  return iterator;
}

/** An object that is made at a place. */
export function objectAt(
  flow: Flow,
  node: ts.Node,
  frame: Frame | undefined,
  what = "object",
): Thing {
  const object = flow.thing("object", { node, frame }, what);
  flow.solver.add(object.prototypes, flow.native("Object.prototype"));
  return object;
}

/** A place that holds a value. */
export function cellOf(flow: Flow, value: Value): Cell {
  const cell = new Cell();
  flow.solver.add(cell, value);
  return cell;
}
