import type { ts } from "../../../codegen/src/compiler.js";
import { constructValue } from "../calls/constructs.js";
import { argument, type Invocation, type Special } from "../calls/invocation.js";
import { withSelf } from "../calls/with-self.js";
import type { Flow } from "../flow.js";
import type { Bound, Value } from "../values.js";

/** What every function has, to be called by others. */
export const functionNatives: readonly (readonly [string, Special])[] = [
  [
    "Function.prototype.call",
    (flow, self, { given, ...invocation }) => {
      if (self === undefined) return;
      const [target, ...rest] = given;
      withSelf(flow, self, target?.cell, { ...invocation, given: rest });
    },
  ],
  [
    "Function.prototype.apply",
    (flow, self, { given, ...invocation }) => {
      if (self === undefined) return;
      const [target, list] = given;
      const spread = list === undefined ? [] : [{ ...list, isSpread: true }];
      withSelf(flow, self, target?.cell, { ...invocation, given: spread });
    },
  ],
  ["Function.prototype.bind", bind],
  [
    "Reflect.apply",
    (flow, _, invocation) => {
      const list = invocation.given[2];
      const given = list === undefined ? [] : [{ ...list, isSpread: true }];
      flow.solver.each(argument(invocation, 0), (value) => {
        withSelf(flow, value, argument(invocation, 1), { ...invocation, given });
      });
    },
  ],
  [
    "Reflect.construct",
    (flow, _, invocation) => {
      const list = invocation.given[1];
      const given = list === undefined ? [] : [{ ...list, isSpread: true }];
      flow.solver.each(argument(invocation, 0), (value) =>
        constructValue(flow, value, { ...invocation, given }),
      );
    },
  ],
];

function bind(flow: Flow, self: Value | undefined, { frame, given, node, to }: Invocation): void {
  if (self === undefined) return;
  const [target, ...rest] = given;
  // What is bound has its `this` for good: `this.go = this.go.bind(this)` is met as its own value again.
  if (self.kind === "bound" && (rest.length === 0 || timesBound(self, node) === most)) {
    flow.solver.add(to, self);
    return;
  }
  const bound = flow.made({ node, frame }, `bound ${flow.idOf(self)}`, () => {
    const given = rest.map(({ cell }) => cell);
    const made: Bound = { kind: "bound", node, target: self, self: target?.cell, given };
    flow.idle.add(made);
    return made;
  });
  flow.solver.add(to, bound);
}

/** How often one place may give a function more arguments, as in a loop. */
const most = 5;

const timesBound = (value: Value, node: ts.Node): number =>
  value.kind === "bound" ? timesBound(value.target, node) + (value.node === node ? 1 : 0) : 0;
