import { argument, type Invocation, nodeAt, type Special } from "../calls/invocation.js";
import { withSelf } from "../calls/with-self.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { handOutAll } from "../outside/hand-out.js";
import { eachName } from "../properties/each-name.js";
import { Cell } from "../solver/solver.js";
import { iteratorAt, listAt, objectAt } from "../solver/things.js";
import { data, isThing, open, type Thing, type Value } from "../values.js";
import { iterateValue, mapEntry } from "./iterate.js";

/** What a method does to a map that the program makes; to one that nobody knows, it hands out what it is given. */
const ofMade =
  (method: (flow: Flow, self: Thing, invocation: Invocation) => void): Special =>
  (flow, self, invocation) => {
    if (self !== undefined && isThing(self)) method(flow, self, invocation);
    else {
      handOutAll(flow, invocation.given, invocation.node);
      flow.solver.add(invocation.to, open);
    }
  };

/** What arrays, maps, sets and generators do that the table can't say. */
export const collectionNatives: readonly (readonly [string, Special])[] = [
  [
    "Array.prototype.entries",
    (flow, self, { frame, node, to }) => {
      const pair = listAt(flow, node, frame, "pair");
      const list = iteratorAt(flow, node, frame, "pairs");
      flow.solver.add(to, list);
      flow.solver.add(list.elements, pair);
      flow.solver.add(flow.field(pair, "0"), data);
      if (self !== undefined) iterateValue(flow, self, flow.field(pair, "1"), node);
    },
  ],
  [
    "Set.prototype.entries",
    (flow, self, { frame, node, to }) => {
      const pair = listAt(flow, node, frame, "pair");
      const list = iteratorAt(flow, node, frame, "pairs");
      flow.solver.add(to, list);
      flow.solver.add(list.elements, pair);
      if (self !== undefined)
        for (const at of ["0", "1"]) iterateValue(flow, self, flow.field(pair, at), node);
    },
  ],
  ["AsyncGenerator.prototype.next", nextStep],
  ["AsyncGenerator.prototype.return", lastStep],
  ["Generator.prototype.next", nextStep],
  ["Generator.prototype.return", lastStep],
  [
    "Map.prototype.set",
    ofMade((flow, self, invocation) => {
      const key = argument(invocation, 0);
      flow.solver.flow(key, flow.field(self, " keys"));
      eachName(flow, nodeAt(invocation, 0), invocation.frame, key, (name) => {
        const into = name === undefined ? self.elements : flow.field(self, `key:${name}`);
        flow.solver.flow(argument(invocation, 1), into);
      });
      flow.solver.add(invocation.to, self);
    }),
  ],
  [
    "Map.prototype.get",
    ofMade((flow, self, invocation) => {
      const { to } = invocation;
      flow.solver.flow(self.elements, to);
      eachName(flow, nodeAt(invocation, 0), invocation.frame, argument(invocation, 0), (name) => {
        if (name !== undefined) flow.solver.flow(flow.field(self, `key:${name}`), to);
        else {
          flow.eachField(self, (key, field) => {
            if (key.startsWith("key:")) flow.solver.flow(field, to);
          });
        }
      });
    }),
  ],
  [
    "Map.prototype.values",
    (flow, self, { frame, node, to }) => {
      const list = iteratorAt(flow, node, frame, "values");
      flow.solver.add(to, list);
      if (self !== undefined && isThing(self))
        flow.solver.flow(flow.field(mapEntry(flow, self), "1"), list.elements);
    },
  ],
  [
    "Map.prototype.keys",
    (flow, self, { frame, node, to }) => {
      const list = iteratorAt(flow, node, frame, "keys");
      flow.solver.add(to, list);
      if (self !== undefined && isThing(self))
        flow.solver.flow(flow.field(self, " keys"), list.elements);
    },
  ],
  [
    "Map.prototype.forEach",
    ofMade((flow, self, invocation) => {
      const entry = mapEntry(flow, self);
      const whole = new Cell();
      flow.solver.add(whole, self);
      const given: Argument[] = [flow.field(entry, "1"), flow.field(entry, "0"), whole].map(
        (cell) => ({ cell }),
      );
      flow.solver.each(argument(invocation, 0), (value) =>
        withSelf(flow, value, argument(invocation, 1), { ...invocation, given, to: new Cell() }),
      );
    }),
  ],
];

/** `next` of a generator: what it is given is what `yield` gives inside. */
function nextStep(flow: Flow, self: Value | undefined, invocation: Invocation): void {
  const { frame, node, to } = invocation;
  const step = objectAt(flow, node, frame, "step");
  flow.solver.add(to, step);
  if (self === undefined) return;
  if (isThing(self)) flow.solver.flow(argument(invocation, 0), flow.field(self, " sent"));
  iterateValue(flow, self, flow.field(step, "value"), node);
}

/** `return` of a generator: it is given back, or what the generator yields while it ends. */
function lastStep(flow: Flow, self: Value | undefined, invocation: Invocation): void {
  const { frame, node, to } = invocation;
  const step = objectAt(flow, node, frame, "last step");
  flow.solver.add(to, step);
  flow.solver.flow(argument(invocation, 0), flow.field(step, "value"));
  if (self !== undefined) iterateValue(flow, self, flow.field(step, "value"), node);
}
