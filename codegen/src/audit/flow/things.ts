import type { ts } from "../../compiler.js";
import type { Flow } from "./flow.js";
import type { Frame, Thing } from "./values.js";

/** A list that is made at a place. */
export function listAt(flow: Flow, node: ts.Node, frame: Frame | undefined, what = "list"): Thing {
  const list = flow.thing("list", { node, frame }, what);
  flow.solver.add(list.prototypes, flow.native("Array.prototype"));
  return list;
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
