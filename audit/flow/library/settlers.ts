import type { Invocation } from "../calls/invocation.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { Cell } from "../solver/solver.js";

/**
 * The two functions that settle a promise, made at a call: what the first is given comes to a cell, and what the second
 * is given to whoever catches it.
 */
export function settlers(flow: Flow, { frame, node }: Invocation, fulfilled: Cell): Argument[] {
  const rejected = new Cell();
  flow.throwing.add(rejected);
  return [fulfilled, rejected].map((settled, index): Argument => {
    const settle = flow.made({ node, frame }, `settle ${index}`, () => ({
      kind: "bound" as const,
      node,
      target: flow.native("Promise resolver"),
      self: undefined,
      given: [],
    }));
    flow.resolvers.set(settle, settled);
    const cell = new Cell();
    flow.solver.add(cell, settle);
    return { cell };
  });
}
