import { ts } from "../../../codegen/src/compiler.js";
import { isStatic, parametersOf, unwrap } from "../../facts/syntax.js";
import { invoke } from "../calls/invoke.js";
import { withSelf } from "../calls/with-self.js";
import type { Flow } from "../flow.js";
import { receiver } from "../properties/members.js";
import { Cell } from "../solver/solver.js";
import { cellOf } from "../solver/things.js";
import { type Frame, open, type Site, type Thing } from "../values.js";
import { type Decorated, decoratedBy, decoratedMember, takeParts } from "./decorated.js";
import { evaluate } from "./evaluate.js";
import { memberNames } from "./literals.js";

/**
 * Decorators are called with the class, or the member, and may put something else in its place. Those of old and those
 * of today differ in what they are given and in what they return; each is followed as both.
 */
export function decorate(
  flow: Flow,
  node: ts.ClassLikeDeclaration,
  thing: Thing,
  prototype: Thing,
  frame: Frame | undefined,
): void {
  const itself = cellOf(flow, thing);
  for (const { expression } of ts.getDecorators(node) ?? []) {
    const site = { node: expression, frame };
    const result = callDecorator(flow, thing, site, [itself, contextOf(flow, site, itself)]);
    flow.solver.each(result, (one) => {
      if (one.kind !== "open") flow.solver.add(flow.decoratedCell(thing), one);
    });
  }
  for (const member of node.members) {
    const owner = isStatic(member) ? thing : prototype;
    decorateParameters(flow, member, thing, owner, frame);
    const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    if (decorators.length === 0 || member.name === undefined) continue;
    const selves = owner === thing ? itself : flow.instancesOf(thing);
    for (const name of memberNames(flow, member.name) ?? [undefined]) {
      const at = decoratedMember(flow, member, { frame, name, owner, selves });
      for (const { expression } of decorators) {
        decorateMember(flow, at, thing, { node: expression, frame });
      }
    }
  }
}

function decorateMember(flow: Flow, at: Decorated, thing: Thing, site: Site): void {
  const { solver } = flow;
  // Those of old are given the object that has the member; those of today the member itself.
  const first = cellOf(flow, at.owner);
  solver.flow(at.itself, first);
  const descriptor = cellOf(flow, at.descriptor);
  const context = contextOf(flow, site, at.selves);
  solver.each(callDecorator(flow, thing, site, [first, context, descriptor]), (one) => {
    decoratedBy(flow, at, one, site);
  });
  takeParts(flow, at, at.descriptor, site);
}

/** Those of parameters, which only the old ones are, are told where the parameter is. */
function decorateParameters(
  flow: Flow,
  member: ts.ClassElement,
  thing: Thing,
  owner: Thing,
  frame: Frame | undefined,
): void {
  if (!ts.isFunctionLike(member)) return;
  const target = cellOf(flow, ts.isConstructorDeclaration(member) ? thing : owner);
  for (const { expression } of parametersOf(member).flatMap((one) => ts.getDecorators(one) ?? [])) {
    callDecorator(flow, thing, { node: expression, frame }, [target]);
  }
}

/** @returns what the decorator returns */
function callDecorator(flow: Flow, thing: Thing, site: Site, cells: readonly Cell[]): Cell {
  const { frame, node } = site;
  const callee = unwrap(node) as ts.Expression;
  const isMember = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee);
  const self = isMember ? receiver(flow, callee.expression, frame) : undefined;
  const to = new Cell();
  const invocation = { node, frame, given: cells.map((cell) => ({ cell })), to };
  flow.solver.each(evaluate(flow, callee, frame), (decorator) => {
    // What a framework does with a class is to make instances of it, and to call their methods.
    if (decorator.kind === "open" || decorator.kind === "outside") flow.wanted.add(thing);
    else withSelf(flow, decorator, self, invocation);
  });
  return to;
}

/** What a decorator is given second: a name, or, of today, what it may have be called with each instance. */
function contextOf(flow: Flow, site: Site, selves: Cell): Cell {
  const { solver } = flow;
  const later = new Cell();
  const add = flow.made(site, "adds initializers", () => ({
    ...{ kind: "bound" as const, node: site.node, self: undefined, given: [] },
    target: flow.native("decorator's addInitializer"),
  }));
  flow.resolvers.set(add, later);
  solver.each(later, (initializer) => {
    const invocation = { ...site, given: [], to: new Cell(), isByLibrary: true };
    solver.each(selves, (self) => invoke(flow, initializer, self, invocation));
  });
  const context = flow.thing("object", site, "context");
  solver.add(flow.field(context, "addInitializer"), add);
  const cell = cellOf(flow, context);
  solver.add(cell, open);
  return cell;
}
