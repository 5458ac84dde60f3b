import { ts } from "../../../codegen/src/compiler.js";
import { replacements } from "../calls/instances.js";
import type { Invocation } from "../calls/invocation.js";
import type { Flow } from "../flow.js";
import { partOfText } from "../forms/texts.js";
import { Cell } from "../solver/solver.js";
import { data, isThing, open, type Value } from "../values.js";
import { iterateValue } from "./iterate.js";
import type { Part } from "./library-table.js";

/** Has a part of what a call has to do with flow to a cell. */
export function callPart(
  flow: Flow,
  part: Part,
  self: Value | undefined,
  { given, node }: Invocation,
  into: Cell,
): void {
  const { solver } = flow;
  if (part === "self") {
    if (self !== undefined) solver.add(into, self);
    // An instance of a class that extends promises is what it is fulfilled with, too.
    const replaced = self !== undefined && isThing(self) && self.fields.get(replacements);
    if (replaced) solver.flow(replaced, into);
  } else if (part === "self without a callback") {
    if (self !== undefined && !mayCall(given[0]?.node)) solver.add(into, self);
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
  else if (part === "data") solver.add(into, data);
  else if (part === "rejected") {
    solver.flow(flow.thrown, into);
    solver.add(into, open);
  } else {
    const [, from, index, kind] = /^(each of |flat )?argument (\d)( and on)?$/.exec(part) ?? [];
    const first = Number(index);
    const cells = kind === undefined ? given.slice(first, first + 1) : given.slice(first);
    for (const { cell } of cells) {
      if (from === "flat ") solver.each(cell, (value) => flatten(flow, value, into, node));
      else if (from !== undefined)
        solver.each(cell, (value) => iterateValue(flow, value, into, node));
      else solver.flow(cell, into);
    }
  }
}

/** The elements of a list, and what is none itself. */
export function flatten(flow: Flow, value: Value, into: Cell, node: ts.Node): void {
  if (isThing(value) && /^(list|set|map)$/.test(value.kind)) iterateValue(flow, value, into, node);
  else if (value.kind === "outside") iterateValue(flow, value, into, node);
  else flow.solver.add(into, value);
}

/** Whether an expression may be a function: `then(null, failed)` passes on what there is. */
const mayCall = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  node.kind !== ts.SyntaxKind.NullKeyword &&
  !(ts.isIdentifier(node) && node.text === "undefined");
