import { ts } from "../../codegen/src/compiler.js";
import { isStatic } from "../find/syntax.js";
import { evaluate } from "./evaluate.js";
import type { Flow } from "./flow.js";
import { invoke } from "./invoke.js";
import { memberNames } from "./literals.js";
import { Cell } from "./solver.js";
import { type Frame, isThing, open, type Thing } from "./values.js";

/** Decorators are called with the class, or the member, and may put something else in its place. */
export function decorate(
  flow: Flow,
  node: ts.ClassLikeDeclaration,
  thing: Thing,
  prototype: Thing,
  frame: Frame | undefined,
): void {
  for (const at of [node, ...node.members]) {
    if (!ts.canHaveDecorators(at)) continue;
    for (const { expression } of ts.getDecorators(at) ?? []) {
      const to = at === node ? flow.decoratedCell(thing) : memberCell(flow, at, thing, prototype);
      if (to !== undefined) decorateWith(flow, expression, at, thing, prototype, to, frame);
    }
  }
}

function memberCell(flow: Flow, member: ts.Node, thing: Thing, prototype: Thing): Cell | undefined {
  const { name } = member as ts.ClassElement;
  const [first] = name === undefined ? [] : (memberNames(flow, name) ?? []);
  return first === undefined ? undefined : flow.field(isStatic(member) ? thing : prototype, first);
}

function decorateWith(
  flow: Flow,
  expression: ts.Expression,
  at: ts.Node,
  thing: Thing,
  prototype: Thing,
  to: Cell,
  frame: Frame | undefined,
): void {
  const { solver } = flow;
  const descriptor = flow.thing("object", { node: expression, frame }, "descriptor");
  const value = flow.field(descriptor, "value");
  const [first, second, third] = [new Cell(), new Cell(), new Cell()];
  if (at === thing.at.node) solver.add(first, thing);
  else {
    solver.flow(to, value);
    solver.flow(value, to);
    // With the decorators of old, the object that has the member; with those of today, the member itself.
    solver.add(first, isStatic(at) ? thing : prototype);
    solver.flow(to, first);
  }
  solver.add(second, open);
  solver.add(third, descriptor);
  const given = [first, second, third].map((cell) => ({ cell }));
  const result = new Cell();
  solver.each(evaluate(flow, expression, frame), (decorator) => {
    // What a framework does with a class is to make instances of it, and to call their methods.
    if (decorator.kind === "open" || decorator.kind === "outside") {
      flow.wanted.add(thing);
      return;
    }
    invoke(flow, decorator, undefined, { node: expression, frame, given, to: result });
  });
  solver.each(result, (one) => {
    if (one.kind === "function" || one.kind === "bound" || one.kind === "class")
      solver.add(to, one);
    else if (one === descriptor) return;
    else if (isThing(one)) solver.flow(flow.field(one, "value"), to);
  });
}
