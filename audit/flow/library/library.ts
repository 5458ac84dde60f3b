import { type Invocation, withPositions } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import { outsideCall } from "../calls/outside-calls.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { handOut } from "../outside/hand-out.js";
import { noteRun } from "../running/code-runs.js";
import { runs } from "../running/runs.js";
import { Cell } from "../solver/solver.js";
import { iteratorAt, listAt } from "../solver/things.js";
import { data, isThing, type Native, type Value } from "../values.js";
import { callPart, flatten } from "./library-parts.js";
import { libraryTable, type Part, type Rule } from "./library-table.js";
import { specialNew } from "./native-classes.js";
import { askPattern } from "./protocols.js";
import { special } from "./special.js";

/** A call of a function of the language's own. */
export function applyNative(
  flow: Flow,
  { name }: Native,
  self: Value | undefined,
  called: Invocation,
): void {
  if (noteRun(flow, name, called)) return;
  const invocation = withPositions(flow, called);
  const own = special.get(name);
  if (own !== undefined) {
    own(flow, self, invocation);
    return;
  }
  const rule = ruleFor(name);
  if (rule !== undefined) {
    apply(flow, rule, self, invocation);
    askPattern(flow, name, self, invocation);
    return;
  }
  // Without `new`, they do the same.
  if (name === "Array" || name === "Object") {
    newNative(flow, flow.native(name), called);
    return;
  }
  if (self !== undefined && runs(name) === undefined) {
    const cell = new Cell();
    flow.solver.add(cell, self);
    handOut(flow, cell, invocation.node, undefined);
  }
  outsideCall(flow, called);
}

/** `new` of a class of the language's own. */
export function newNative(flow: Flow, { name }: Native, invocation: Invocation): void {
  if (noteRun(flow, name, invocation)) return;
  const own = specialNew.get(name);
  if (own === undefined) outsideCall(flow, invocation);
  else own(flow, withPositions(flow, invocation));
}

function ruleFor(name: string): Rule | undefined {
  return (
    libraryTable[name] ??
    libraryTable[name.replace(/\.\w+$/, ".*")] ??
    // What every object has, an array and a map have, too.
    libraryTable[name.replace(/^\w+\.prototype\./, "Object.prototype.")]
  );
}

/** Does what the table says. */
function apply(flow: Flow, rule: Rule, self: Value | undefined, invocation: Invocation): void {
  const { solver } = flow;
  const { frame, node, to } = invocation;
  const results = new Cell();
  const from = (part: Part, into: Cell): void => {
    if (part === "results") solver.flow(results, into);
    else if (part === "each of results")
      solver.each(results, (value) => flatten(flow, value, into, node));
    else callPart(flow, part, self, invocation, into);
  };
  for (const { below = Infinity, callback, given, self: told } of rule.calls ?? []) {
    // An argument of a list that is spread has no expression of its own, and may be none.
    if (invocation.given[below - 1]?.node !== undefined) continue;
    const called = new Cell();
    callPart(flow, callback, self, invocation, called);
    const all = given.flatMap((part): readonly Argument[] => {
      const [, first] = /^argument (\d) and on$/.exec(part) ?? [];
      if (first !== undefined) return invocation.given.slice(Number(first));
      const cell = new Cell();
      if (part !== "nothing") from(part, cell);
      return [{ cell }];
    });
    const inner = { node, frame, given: all, to: results, isByLibrary: true };
    solver.each(called, (value) => {
      invoke(flow, value, undefined, inner);
      if (told === undefined) return;
      const selves = new Cell();
      from(told, selves);
      solver.each(selves, (one) => invoke(flow, value, one, inner));
    });
  }
  for (const part of rule.rejects ?? []) {
    const thrown = new Cell();
    from(part, thrown);
    flow.throwing.add(thrown);
  }
  for (const part of rule.keeps ?? []) {
    if (self === undefined) continue;
    if (isThing(self)) from(part, self.elements);
    else {
      const kept = new Cell();
      from(part, kept);
      handOut(flow, kept, node, undefined);
    }
  }
  const { returns } = rule;
  if (returns === undefined) solver.add(to, data);
  else if (returns.as === "value") for (const part of returns.of) from(part, to);
  else {
    const made = (returns.as === "list" ? listAt : iteratorAt)(flow, node, frame, "made");
    solver.add(to, made);
    for (const part of returns.of) from(part, made.elements);
  }
}
