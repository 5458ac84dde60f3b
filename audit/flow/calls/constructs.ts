import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { baseOf, classThing } from "../forms/classes.js";
import { evaluate } from "../forms/evaluate.js";
import { type Argument, enter } from "../forms/functions.js";
import { newNative } from "../library/library.js";
import { Cell } from "../solver/solver.js";
import { objectAt } from "../solver/things.js";
import { type Frame, isThing, type Thing, type Value } from "../values.js";
import { argumentsOf } from "./calls.js";
import { instantiate, makeOfSdk, replacementsOf, runBase } from "./instances.js";
import type { Invocation } from "./invocation.js";
import { outsideCall } from "./outside-calls.js";

export function superCall(
  flow: Flow,
  node: ts.CallExpression,
  frame: Frame | undefined,
  given: readonly Argument[],
  to: Cell,
): void {
  const { solver } = flow;
  for (let at = frame; at !== undefined; at = at.outer) {
    if (ts.isArrowFunction(at.entered)) continue;
    const own = at;
    const owner = own.entered.parent;
    if (!ts.isClassLike(owner) || baseOf(owner) === undefined) return;
    const { prototypes } = classThing(flow, owner, own.outer);
    solver.each(own.self, (self) => {
      if (!isThing(self)) return;
      solver.flow(replacementsOf(flow, self), own.self);
      solver.each(prototypes, (value) => {
        const site = { node: self.at.node, frame: self.at.frame };
        if (value.kind === "class") runBase(flow, value, self, { node, frame }, given, to);
        else runBase(flow, value, self, site, given, to);
      });
    });
    solver.flow(own.self, to);
    return;
  }
}

/** Has what `new` gives flow to a cell. */
export function construct(
  flow: Flow,
  node: ts.NewExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const given = argumentsOf(flow, node.arguments ?? [], frame);
  const invocation: Invocation = { node, frame, given, to };
  flow.solver.each(evaluate(flow, node.expression, frame), (value) => {
    constructValue(flow, value, invocation);
  });
}

export function constructValue(flow: Flow, value: Value, invocation: Invocation): void {
  const { solver } = flow;
  const { frame, given, node, to } = invocation;
  const at = { node, frame };
  switch (value.kind) {
    case "class":
      instantiate(flow, value as Thing, at, given, to);
      return;
    case "sdk-class": {
      const made = makeOfSdk(flow, value, at, given);
      if (made !== undefined) solver.add(to, made);
      return;
    }
    case "native":
      newNative(flow, value, invocation);
      return;
    case "function": {
      const instance = objectAt(flow, node, frame, `instance ${flow.idOf(value)}`);
      solver.flow(flow.field(value as Thing, "prototype"), instance.prototypes);
      solver.add(flow.instancesOf(value as Thing), instance);
      solver.add(to, instance);
      const returned = new Cell();
      enter(flow, value as Thing, instance, given, returned, node, frame);
      solver.each(returned, (one) => {
        if (one.kind !== "open") solver.add(to, one);
      });
      return;
    }
    case "proxy":
      solver.flow((value as Thing).results, to);
      solver.each((value as Thing).elements, (target) => constructValue(flow, target, invocation));
      return;
    case "bound":
      constructValue(flow, value.target, {
        ...invocation,
        given: [...value.given.map((cell) => ({ cell })), ...given],
      });
      return;
    default:
      outsideCall(flow, invocation);
  }
}
