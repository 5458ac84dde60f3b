import { constructValue } from "./constructs.js";
import { argument, type Special } from "./invocation.js";
import { withSelf } from "./with-self.js";

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
  [
    "Function.prototype.bind",
    (flow, self, { frame, given, node, to }) => {
      if (self === undefined) return;
      const [target, ...rest] = given;
      flow.solver.add(
        to,
        flow.made({ node, frame }, `bound ${flow.idOf(self)}`, () => ({
          kind: "bound",
          target: self,
          self: target?.cell,
          given: rest.map(({ cell }) => cell),
        })),
      );
    },
  ],
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
