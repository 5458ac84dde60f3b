import { argument, type Invocation, nodeAt } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { load } from "../properties/lookup.js";
import { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import { isThing, open } from "../values.js";
import { iterate } from "./iterate.js";
import { newOfNode } from "./node-classes.js";
import { isHarmless } from "./proxies.js";
import { settlers } from "./settlers.js";

/** Classes of the language's own that are made with `new`. */
export const specialNew: ReadonlyMap<string, (flow: Flow, invocation: Invocation) => void> =
  new Map([
    ...newOfNode,
    ["Map", container("map")],
    ["WeakMap", container("map")],
    ["Set", container("set")],
    ["WeakSet", container("set")],
    [
      "WeakRef",
      (flow: Flow, { frame, given, node, to }: Invocation) => {
        const thing = flow.thing("set", { node, frame });
        flow.solver.add(thing.prototypes, flow.native("WeakRef.prototype"));
        if (given[0] !== undefined) flow.solver.flow(given[0].cell, thing.elements);
        flow.solver.add(to, thing);
      },
    ],
    [
      "Error",
      (flow: Flow, invocation: Invocation) => {
        const error = objectAt(flow, invocation.node, invocation.frame, "error");
        flow.solver.add(error.prototypes, flow.native("Error.prototype"));
        flow.solver.add(invocation.to, error);
        flow.solver.each(argument(invocation, 1), (options) =>
          load(flow, options, "cause", flow.field(error, "cause"), invocation.node),
        );
      },
    ],
    [
      "Array",
      (flow: Flow, { frame, given, node, to }: Invocation) => {
        const list = listAt(flow, node, frame);
        for (const { cell } of given) flow.solver.flow(cell, list.elements);
        flow.solver.add(to, list);
      },
    ],
    [
      "Object",
      (flow: Flow, { frame, given, node, to }: Invocation) => {
        flow.solver.add(to, objectAt(flow, node, frame));
        if (given[0] !== undefined) flow.solver.flow(given[0].cell, to);
      },
    ],
    [
      "Promise",
      (flow: Flow, invocation: Invocation) => {
        const given = settlers(flow, invocation, invocation.to);
        flow.solver.each(argument(invocation, 0), (executor) => {
          invoke(flow, executor, undefined, {
            ...invocation,
            isByLibrary: true,
            given,
            to: new Cell(),
          });
        });
      },
    ],
    [
      "Proxy",
      (flow: Flow, invocation: Invocation) => {
        const { frame, node, to } = invocation;
        const target = argument(invocation, 0);
        const handler = nodeAt(invocation, 1);
        flow.solver.flow(target, to);
        if (handler !== undefined && isHarmless(handler)) return;
        flow.solver.add(to, open);
        flow.solver.each(argument(invocation, 1), (value) => {
          if (!isThing(value)) return;
          const any = new Cell();
          flow.solver.add(any, open);
          flow.eachField(value, (name, field) => {
            const made = listAt(flow, node, frame, "arguments");
            flow.solver.add(made.elements, open);
            const list = new Cell();
            flow.solver.add(list, made);
            const given = name === "apply" ? [target, any, list] : [target, any, any, to];
            const result = new Cell();
            flow.solver.each(field, (trap) =>
              invoke(flow, trap, value, {
                ...invocation,
                given: given.map((cell) => ({ cell })),
                to: result,
              }),
            );
            const isCalled = name === "construct" || name === "apply";
            if (name !== "get" && !isCalled) return;
            const proxy = flow.thing("proxy", { node, frame });
            flow.solver.add(to, proxy);
            flow.solver.flow(result, isCalled ? proxy.results : proxy.elements);
          });
        });
      },
    ],
  ]);

function container(kind: "map" | "set") {
  return (flow: Flow, { frame, given, node, to }: Invocation): void => {
    const thing = flow.thing(kind, { node, frame });
    flow.solver.add(
      thing.prototypes,
      flow.native(kind === "map" ? "Map.prototype" : "Set.prototype"),
    );
    flow.solver.add(to, thing);
    const from = given[0]?.cell;
    if (from === undefined) return;
    if (kind === "set") iterate(flow, from, thing.elements, node);
    else {
      const pairs = new Cell();
      iterate(flow, from, pairs, node);
      flow.solver.each(pairs, (pair) => {
        load(flow, pair, "1", thing.elements, node);
        load(flow, pair, "0", flow.field(thing, " keys"), node);
      });
    }
  };
}
