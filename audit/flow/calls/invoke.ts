import type { Flow } from "../flow.js";
import { enter } from "../forms/functions.js";
import { applyNative } from "../library/library.js";
import { resultType } from "../outside/outside.js";
import { Cell } from "../solver/solver.js";
import { data, open, type Thing, type Value } from "../values.js";
import { callOfData } from "./data-calls.js";
import { genericCall } from "./generic-calls.js";
import type { Invocation } from "./invocation.js";
import { outsideCall } from "./outside-calls.js";
import { callOfSdk, makeScoped } from "./sdk-calls.js";

/** What a call of a value leads to. */
export function invoke(
  flow: Flow,
  value: Value,
  self: Value | undefined,
  invocation: Invocation,
): void {
  const { solver } = flow;
  const { node, frame, given, to } = invocation;
  switch (value.kind) {
    case "function": {
      const { thrown } = enter(flow, value, self, given, to, node, frame);
      if (invocation.isByLibrary) flow.throwing.add(thrown);
      return;
    }
    case "bound": {
      flow.idle.delete(value);
      const settled = flow.resolvers.get(value);
      if (settled !== undefined) {
        for (const { cell } of given) solver.flow(cell, settled);
        return;
      }
      const all = [...value.given.map((cell) => ({ cell })), ...given];
      const selves = value.self;
      const inner = { ...invocation, given: all };
      // `this` may be nothing at all.
      invoke(flow, value.target, undefined, inner);
      if (selves !== undefined) {
        solver.each(selves, (one) => invoke(flow, value.target, one, inner));
      }
      return;
    }
    case "native":
      applyNative(flow, value, self, invocation);
      return;
    case "method":
      callOfSdk(flow, value, self, invocation);
      return;
    case "factory": {
      const client = new Cell();
      solver.each(value.make, (make) =>
        invoke(flow, make, undefined, { ...invocation, given: given.slice(1), to: client }),
      );
      const grant = given[0]?.cell ?? new Cell();
      makeScoped(flow, invocation, client, grant);
      return;
    }
    case "proxy":
      solver.flow((value as Thing).results, to);
      solver.each((value as Thing).elements, (target) => invoke(flow, target, self, invocation));
      return;
    case "open":
      if (value === data) callOfData(flow, invocation);
      else if (!genericCall(flow, invocation)) outsideCall(flow, invocation);
      return;
    case "outside":
      if (genericCall(flow, invocation)) return;
      outsideCall(flow, invocation, resultType(flow, value.type));
      return;
    default:
      solver.add(to, open);
  }
}
