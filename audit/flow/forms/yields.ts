import type { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { iterate } from "../library/iterate.js";
import { frameAround } from "../solver/frames.js";
import type { Cell } from "../solver/solver.js";
import { type Frame, open } from "../values.js";
import { evaluate } from "./evaluate.js";
import { generatorOf } from "./generators.js";

/** A generator gives out what it yields, and is given what its `next` is called with. */
export function yielded(
  flow: Flow,
  node: ts.YieldExpression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const { solver } = flow;
  const around = frameAround(node, frame);
  solver.add(to, open);
  if (around === undefined) return;
  const generator = generatorOf(flow, around);
  solver.flow(flow.field(generator, " sent"), to);
  if (node.expression === undefined) return;
  const value = evaluate(flow, node.expression, frame);
  if (node.asteriskToken === undefined) solver.flow(value, generator.elements);
  else {
    // What is sent goes on to it; and what it returns is what `yield*` gives.
    iterate(flow, value, generator.elements, node, flow.field(generator, " sent"));
    iterate(flow, value, to, node);
  }
}
