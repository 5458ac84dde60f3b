import type { Flow } from "../flow.js";
import { ownBuiltins } from "../library/builtins.js";
import { libraryTable } from "../library/library-table.js";
import { special } from "../library/special.js";
import { handOutAll } from "../outside/hand-out.js";
import { loadAdded } from "../properties/lookup.js";
import type { Cell } from "../solver/solver.js";
import { data } from "../values.js";
import type { Invocation } from "./invocation.js";

/** What data is made of, as far as it has methods of the language's own. */
const prototypes = ["Array.prototype", "String.prototype"];

/**
 * Has the methods of the language's own that data has by a name flow to a cell. Whether it is a text or a list is not
 * asked: that would take the type of each expression.
 *
 * @returns whether there is one
 */
export function methodsOfData(flow: Flow, name: string, to: Cell): boolean {
  let isThere = false;
  for (const prototype of prototypes) {
    if (!ownBuiltins(flow, prototype).has(name) || !isFollowed(prototype, name)) continue;
    isThere = true;
    flow.solver.add(to, flow.native(`${prototype}.${name}`));
  }
  if (isThere) loadAdded(flow, name, to);
  return isThere;
}

/** Whether it is told what a method does with the values that it is given. */
const isFollowed = (prototype: string, name: string): boolean =>
  prototype === "String.prototype" ||
  `${prototype}.${name}` in libraryTable ||
  special.has(`${prototype}.${name}`);

/** Data is no function; what helps to make some is, as `Query.equal`. */
export function callOfData(flow: Flow, { given, node, to }: Invocation): void {
  handOutAll(flow, given, node);
  flow.solver.add(to, data);
}
