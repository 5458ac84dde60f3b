import type { ts } from "../../codegen/src/compiler.js";
import { invoke } from "./calls.js";
import type { Flow } from "./flow.js";
import type { Argument } from "./functions.js";
import type { Invocation } from "./invocation.js";
import { iterate, iterateValue } from "./iterate.js";
import { libraryTable, type Part, type Rule } from "./library-table.js";
import { specialNew } from "./native-classes.js";
import { handOut } from "./outside.js";
import { outsideCall } from "./outside-calls.js";
import { Cell } from "./solver.js";
import { special } from "./special.js";
import { partOfText } from "./texts.js";
import { iteratorAt, listAt } from "./things.js";
import { isThing, type Native, open, type Value } from "./values.js";

/** A call of a function of the language's own. */
export function applyNative(
  flow: Flow,
  { name }: Native,
  self: Value | undefined,
  invocation: Invocation,
): void {
  const own = special.get(name);
  if (own !== undefined) {
    own(flow, self, invocation);
    return;
  }
  const rule = ruleFor(name);
  if (rule !== undefined) {
    apply(flow, rule, self, invocation);
    return;
  }
  if (self !== undefined) {
    const cell = new Cell();
    flow.solver.add(cell, self);
    handOut(flow, cell, invocation.node, undefined);
  }
  outsideCall(flow, invocation);
}

/** `new` of a class of the language's own. */
export function newNative(flow: Flow, { name }: Native, invocation: Invocation): void {
  const own = specialNew.get(name);
  if (own === undefined) outsideCall(flow, invocation);
  else own(flow, invocation);
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
    else partOf(flow, part, self, invocation, into);
  };
  const isSpread = invocation.given.some((one) => one.isSpread);
  for (const { below = Infinity, callback, given, self: told } of rule.calls ?? []) {
    if (invocation.given.length >= below && !isSpread) continue;
    const called = new Cell();
    partOf(flow, callback, self, invocation, called);
    const all = given.flatMap((part): readonly Argument[] => {
      const [, first] = /^argument (\d) and on$/.exec(part) ?? [];
      if (first !== undefined) return argumentsFrom(flow, invocation, Number(first));
      const cell = new Cell();
      if (part !== "nothing") from(part, cell);
      return [{ cell }];
    });
    const inner = { node, frame, given: all, to: results };
    solver.each(called, (value) => {
      invoke(flow, value, undefined, inner);
      if (told === undefined) return;
      const selves = new Cell();
      from(told, selves);
      solver.each(selves, (one) => invoke(flow, value, one, inner));
    });
  }
  for (const part of rule.rejects ?? []) from(part, flow.rejected);
  for (const part of rule.keeps ?? []) {
    if (self === undefined || !isThing(self)) continue;
    from(part, self.elements);
  }
  const { returns } = rule;
  if (returns === undefined) solver.add(to, open);
  else if (returns.as === "value") for (const part of returns.of) from(part, to);
  else {
    const made = (returns.as === "list" ? listAt : iteratorAt)(flow, node, frame, "made");
    solver.add(to, made);
    for (const part of returns.of) from(part, made.elements);
  }
}

/** Has a part of what a call has to do with flow to a cell. */
function partOf(
  flow: Flow,
  part: Part,
  self: Value | undefined,
  { given, node }: Invocation,
  into: Cell,
): void {
  const { solver } = flow;
  if (part === "self") {
    if (self !== undefined) solver.add(into, self);
  } else if (part === "each") {
    if (self !== undefined) iterateValue(flow, self, into, node);
  } else if (part === "each flat") {
    const once = new Cell();
    if (self !== undefined) iterateValue(flow, self, once, node);
    solver.each(once, (value) => flatten(flow, value, into, node));
  } else if (part === "text of self") {
    const text = new Cell();
    if (self !== undefined) solver.add(text, self);
    partOfText(flow, text, into);
  } else if (part === "text of argument 0") partOfText(flow, given[0]?.cell ?? new Cell(), into);
  else if (part === "open") solver.add(into, open);
  else if (part === "rejected") {
    solver.flow(flow.rejected, into);
    solver.add(into, open);
  } else {
    const [, from, index, kind] = /^(each of |flat )?argument (\d)( and on)?$/.exec(part) ?? [];
    const first = Number(index);
    const cells = kind === undefined ? given.slice(first, first + 1) : given.slice(first);
    for (const { cell, isSpread } of kind === undefined &&
    given.slice(0, first).some((a) => a.isSpread)
      ? given
      : cells) {
      if (from === "flat ") solver.each(cell, (value) => flatten(flow, value, into, node));
      else if (from !== undefined)
        solver.each(cell, (value) => iterateValue(flow, value, into, node));
      else if (isSpread) solver.each(cell, (value) => iterateValue(flow, value, into, node));
      else solver.flow(cell, into);
    }
  }
}

/** The arguments of a call from a position on; where a list is spread before it, any of them at any position. */
function argumentsFrom(
  flow: Flow,
  { frame, given, node }: Invocation,
  first: number,
): readonly Argument[] {
  if (!given.slice(0, first).some(({ isSpread }) => isSpread)) return given.slice(first);
  const list = listAt(flow, node, frame, "arguments");
  for (const { cell, isSpread } of given) {
    if (isSpread) iterate(flow, cell, list.elements, node);
    else flow.solver.flow(cell, list.elements);
  }
  const cell = new Cell();
  flow.solver.add(cell, list);
  return [{ cell, isSpread: true, ...(given[0]?.node && { node: given[0].node }) }];
}

/** The elements of a list, and what is none itself. */
function flatten(flow: Flow, value: Value, into: Cell, node: ts.Node): void {
  if (isThing(value) && /^(list|set|map)$/.test(value.kind)) iterateValue(flow, value, into, node);
  else if (value.kind === "outside") iterateValue(flow, value, into, node);
  else flow.solver.add(into, value);
}
