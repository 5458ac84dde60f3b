import { argument, type Special } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import { data, isThing, open, type Value } from "../values.js";
import { iterate, iterateValue } from "./iterate.js";
import { ownValues } from "./native-objects.js";
import { runtimeConfig } from "./natives.js";
import { settlers } from "./settlers.js";

/** What calls what it is given, or gives what surrounds the program. */
export const otherNatives: readonly (readonly [string, Special])[] = [
  [
    "Promise.allSettled",
    (flow, _, { frame, given, node, to }) => {
      const list = listAt(flow, node, frame, "settled");
      const outcome = objectAt(flow, node, frame, "outcome");
      flow.solver.add(to, list);
      flow.solver.add(list.elements, outcome);
      iterate(flow, given[0]?.cell ?? new Cell(), flow.field(outcome, "value"), node);
      flow.solver.flow(flow.thrown, flow.field(outcome, "reason"));
    },
  ],
  [
    "Promise.withResolvers",
    (flow, _, invocation) => {
      const { frame, node, to } = invocation;
      const made = objectAt(flow, node, frame, "promise with resolvers");
      const [resolve, reject] = settlers(flow, invocation, flow.field(made, "promise"));
      if (resolve !== undefined) flow.solver.flow(resolve.cell, flow.field(made, "resolve"));
      if (reject !== undefined) flow.solver.flow(reject.cell, flow.field(made, "reject"));
      flow.solver.add(to, made);
    },
  ],
  [
    "Promise.all",
    (flow, _, { frame, given, node, to }) => {
      const list = listAt(flow, node, frame, "all");
      flow.solver.each(given[0]?.cell ?? new Cell(), (value) => {
        // Of a list, each keeps its place.
        if (value.kind === "list" || !isThing(value)) flow.solver.add(to, value);
        else {
          flow.solver.add(to, list);
          iterateValue(flow, value, list.elements, node);
        }
      });
    },
  ],
  ["useRuntimeConfig", (flow, _, { to }) => flow.solver.add(to, flow.native(runtimeConfig))],
  ["Deno.env.toObject", (flow, _, { to }) => flow.solver.add(to, flow.native("process.env"))],
  [
    "Deno.env.get",
    (flow, _, invocation) => {
      flow.solver.each(argument(invocation, 0), (name) => {
        const isKnown = name.kind === "text" && name.text !== undefined;
        flow.solver.add(invocation.to, isKnown ? flow.setting(name.text as string) : open);
      });
    },
  ],
  ["process.argv.slice", (flow, _, { to }) => flow.solver.add(to, flow.native("process.argv"))],
  [
    "JSON.stringify",
    (flow, _, invocation) => {
      flow.solver.add(invocation.to, data);
      const held = new Cell();
      const seen = new Set<Value>();
      const hold = (value: Value): void => {
        if (seen.has(value)) return;
        seen.add(value);
        flow.solver.add(held, value);
        const inside = new Cell();
        ownValues(flow, value, inside, invocation.node);
        flow.solver.each(inside, hold);
      };
      flow.solver.each(argument(invocation, 1), (replacer) => {
        if (replacer.kind === "list") return;
        flow.solver.each(argument(invocation, 0), hold);
        const given = [{ cell: new Cell() }, { cell: held }];
        flow.solver.each(held, (self) =>
          invoke(flow, replacer, self, { ...invocation, given, to: new Cell() }),
        );
      });
    },
  ],
  [
    "JSON.parse",
    (flow, _, invocation) => {
      const { frame, node, to } = invocation;
      flow.solver.add(to, data);
      flow.solver.each(argument(invocation, 1), (reviver) => {
        // What it returns stands anywhere in what is parsed, and is shown to it again with what is around it.
        const parsed = objectAt(flow, node, frame, "parsed");
        flow.solver.add(parsed.elements, data);
        flow.solver.add(parsed.elements, parsed);
        flow.solver.flow(parsed.elements, to);
        const name = new Cell();
        flow.solver.add(name, data);
        const given = [name, parsed.elements].map((cell) => ({ cell }));
        invoke(flow, reviver, parsed, { ...invocation, given, to: parsed.elements });
      });
    },
  ],
];
