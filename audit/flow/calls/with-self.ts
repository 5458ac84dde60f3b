import type { Flow } from "../flow.js";
import type { Cell } from "../solver/solver.js";
import type { Value } from "../values.js";
import type { Invocation } from "./invocation.js";
import { invoke } from "./invoke.js";

/** Calls a function on each value that `this` may be. */
export function withSelf(
  flow: Flow,
  value: Value,
  selves: Cell | undefined,
  invocation: Invocation,
): void {
  // What is called on nothing that is known is called all the same.
  invoke(flow, value, undefined, invocation);
  if (selves !== undefined)
    flow.solver.each(selves, (self) => invoke(flow, value, self, invocation));
}
