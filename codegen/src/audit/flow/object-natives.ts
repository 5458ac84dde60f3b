import { copyFields } from "./copies.js";
import { argument, namesAt, type Special } from "./invocation.js";
import { iterate, iterateValue } from "./iterate.js";
import { load, loadAny } from "./lookup.js";
import { defineProperty, describe, groupBy, ownValues, setProperty } from "./native-objects.js";
import { handOut } from "./outside.js";
import { Cell } from "./solver.js";
import { listAt, objectAt } from "./things.js";
import { isThing, open } from "./values.js";

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
        else for (const name of names) load(flow, value, name, invocation.to, invocation.node);
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
        for (const { cell, isSpread, node: part } of others) {
          const sources = isSpread ? new Cell() : cell;
          if (isSpread) iterate(flow, cell, sources, node);
          if (isThing(value)) copyFields(flow, sources, value, node);
          else if (value.kind === "open" || value.kind === "outside")
            handOut(flow, sources, part ?? node, node);
          else flow.stored(value, undefined, sources, node);
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
        if (isThing(value)) flow.solver.flow(base, value.prototypes);
        else flow.stored(value, undefined, base, invocation.node);
        flow.solver.add(invocation.to, value);
      });
    },
  ],
  [
    "Object.getPrototypeOf",
    (flow, _, invocation) => {
      flow.solver.each(argument(invocation, 0), (value) => {
        if (isThing(value)) flow.solver.flow(value.prototypes, invocation.to);
        else flow.solver.add(invocation.to, value);
      });
    },
  ],
  ["Object.defineProperty", (flow, _, invocation) => defineProperty(flow, invocation)],
  ["Reflect.defineProperty", (flow, _, invocation) => defineProperty(flow, invocation)],
  [
    "Object.defineProperties",
    (flow, _, invocation) => {
      flow.solver.each(argument(invocation, 0), (value) => {
        if (isThing(value)) describe(flow, value, argument(invocation, 1));
        else flow.stored(value, undefined, argument(invocation, 1), invocation.node);
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
      flow.solver.add(flow.field(pair, "0"), open);
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
  ["Object.groupBy", groupBy],
  ["Map.groupBy", groupBy],
];
