import { argument, type Invocation, namesAt, type Special } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { handOut } from "../outside/hand-out.js";
import { copyFields } from "../properties/copies.js";
import { getterOf } from "../properties/getters.js";
import { loadFor } from "../properties/inherited.js";
import { loadAny } from "../properties/load-any.js";
import { load } from "../properties/lookup.js";
import { Cell } from "../solver/solver.js";
import { cellOf, listAt, objectAt } from "../solver/things.js";
import { data, isThing, type Value } from "../values.js";
import { iterateValue } from "./iterate.js";
import {
  defineProperty,
  describe,
  describing,
  groupBy,
  ownValues,
  setProperty,
} from "./native-objects.js";

/** What reads, writes and copies the properties of objects. */
export const objectNatives: readonly (readonly [string, Special])[] = [
  [
    "Reflect.get",
    (flow, _, invocation) => {
      const names = namesAt(flow, invocation, 1);
      flow.solver.each(argument(invocation, 0), (value) => {
        if (value.kind === "service" || value.kind === "scoped")
          flow.hiddenReads.add(invocation.node);
        if (names === undefined) loadAny(flow, value, invocation.to, invocation.node);
        else {
          const selves = invocation.given[2]?.cell ?? cellOf(flow, value);
          for (const name of names)
            loadFor(flow, value, name, selves, invocation.to, invocation.node);
        }
      });
    },
  ],
  ["Reflect.set", (flow, _, invocation) => setProperty(flow, invocation)],
  [
    "Object.assign",
    (flow, _, invocation) => {
      const { given, node, to } = invocation;
      const [into, ...others] = given;
      if (into === undefined) return;
      flow.solver.flow(into.cell, to);
      flow.solver.each(into.cell, (value) => {
        for (const { cell: sources, node: part } of others) {
          const thing = flow.fieldsOf(value);
          if (thing !== undefined) copyFields(flow, sources, thing, node);
          if (thing === undefined) handOut(flow, sources, part ?? node, undefined);
          else if (thing !== value) flow.added(value, undefined, sources, node);
        }
      });
    },
  ],
  [
    "Object.create",
    (flow, _, { frame, given, node, to }) => {
      const object = flow.thing("object", { node, frame }, "created");
      if (given[0] !== undefined) flow.solver.flow(given[0].cell, object.prototypes);
      if (given[1] !== undefined) describe(flow, object, given[1].cell);
      flow.solver.add(to, object);
    },
  ],
  [
    "Object.setPrototypeOf",
    (flow, _, invocation) => {
      const base = argument(invocation, 1);
      flow.solver.each(argument(invocation, 0), (value) => {
        const thing = flow.fieldsOf(value);
        if (thing !== undefined) flow.solver.flow(base, thing.prototypes);
        if (thing !== value) flow.added(value, undefined, base, invocation.node);
        flow.solver.add(invocation.to, value);
      });
    },
  ],
  ["Object.getPrototypeOf", prototypeOf],
  ["Reflect.getPrototypeOf", prototypeOf],
  ["Object.defineProperty", (flow, _, invocation) => defineProperty(flow, invocation)],
  ["Reflect.defineProperty", (flow, _, invocation) => defineProperty(flow, invocation)],
  [
    "Object.defineProperties",
    (flow, _, invocation) => {
      flow.solver.each(argument(invocation, 0), (value) => {
        const thing = flow.fieldsOf(value);
        if (thing !== undefined) describe(flow, thing, argument(invocation, 1));
        if (thing !== value) flow.added(value, undefined, argument(invocation, 1), invocation.node);
        flow.solver.add(invocation.to, value);
      });
    },
  ],
  [
    "Object.values",
    (flow, _, { frame, given, node, to }) => {
      const list = listAt(flow, node, frame, "values");
      flow.solver.add(to, list);
      flow.solver.each(given[0]?.cell ?? new Cell(), (value) =>
        ownValues(flow, value, list.elements, node),
      );
    },
  ],
  [
    "Object.entries",
    (flow, _, { frame, given, node, to }) => {
      const pair = listAt(flow, node, frame, "pair");
      const list = listAt(flow, node, frame, "pairs");
      flow.solver.add(to, list);
      flow.solver.add(list.elements, pair);
      flow.solver.add(flow.field(pair, "0"), data);
      flow.solver.each(given[0]?.cell ?? new Cell(), (value) =>
        ownValues(flow, value, flow.field(pair, "1"), node),
      );
    },
  ],
  [
    "Object.fromEntries",
    (flow, _, { frame, given, node, to }) => {
      const object = objectAt(flow, node, frame);
      flow.solver.add(to, object);
      flow.solver.each(given[0]?.cell ?? new Cell(), (value) => {
        const pairs = new Cell();
        iterateValue(flow, value, pairs, node);
        flow.solver.each(pairs, (one) => load(flow, one, "1", object.elements, node));
      });
    },
  ],
  [
    "Object.prototype.__defineGetter__",
    (flow, self, invocation) => {
      const thing = self && flow.fieldsOf(self);
      const names = namesAt(flow, invocation, 0);
      if (thing === undefined || self === undefined) return;
      if (thing !== self) flow.added(self, undefined, argument(invocation, 1), invocation.node);
      if (names !== undefined && flow.program.index.describes) {
        for (const name of names)
          flow.solver.flow(argument(invocation, 1), getterOf(flow, thing, name));
        return;
      }
      const fields = names?.map((name) => flow.field(thing, name)) ?? [thing.elements];
      flow.solver.each(argument(invocation, 1), (getter) => {
        for (const to of fields) invoke(flow, getter, thing, { ...invocation, given: [], to });
      });
    },
  ],
  ["Object.getOwnPropertyDescriptor", (flow, _, invocation) => describing(flow, invocation, false)],
  [
    "Reflect.getOwnPropertyDescriptor",
    (flow, _, invocation) => describing(flow, invocation, false),
  ],
  ["Object.getOwnPropertyDescriptors", (flow, _, invocation) => describing(flow, invocation, true)],
  ["Object.groupBy", (flow, _, invocation) => groupBy(flow, invocation, false)],
  ["Map.groupBy", (flow, _, invocation) => groupBy(flow, invocation, true)],
];

function prototypeOf(flow: Flow, _: Value | undefined, invocation: Invocation): void {
  flow.solver.each(argument(invocation, 0), (value) => {
    if (isThing(value)) flow.solver.flow(value.prototypes, invocation.to);
    else flow.solver.add(invocation.to, value);
  });
}
