import { ts } from "../../codegen/src/compiler.js";
import { isStatic } from "../facts/syntax.js";
import type { Flow, HandedOut } from "./flow.js";
import { classThing } from "./forms/classes.js";
import { visitParts } from "./forms/statements.js";
import { exposesService } from "./outside/exposes-service.js";
import { enterFromOutside, expose, instantiateOutside, lend } from "./outside/hand-out.js";
import { addOutside } from "./outside/outside.js";
import { isSpokenOf } from "./outside/spoken-of.js";
import type { Cell } from "./solver/solver.js";
import { listAt, objectAt } from "./solver/things.js";
import { isThing, type Thing, type Value } from "./values.js";

/**
 * Follows all values of a program.
 *
 * @throws TooMuch if that takes more than it may
 */
export function solve(flow: Flow): void {
  for (const file of flow.program.files) visitParts(flow, file, undefined);
  flow.solver.run();
  for (const { node, own, to, type } of flow.ambient) {
    if (own.values.length === 0) addOutside(flow, type, to, node);
  }
  const lent = new Set<HandedOut>();
  for (;;) {
    const exposing = flow.handedOut.filter(
      (one) => !lent.has(one) && one.cell.values.some((value) => exposesService(flow, value)),
    );
    for (const one of exposing) {
      lent.add(one);
      lend(flow, one);
    }
    flow.solver.run();
    const made = [...flow.wanted].filter((thing) => flow.instancesOf(thing).values.length === 0);
    for (const thing of made) instantiateOutside(flow, thing);
    flow.solver.run();
    if (exposing.length + made.length > 0 || takesMoreNames(flow)) continue;
    if (!enterNext(flow) && !throwsMore(flow)) break;
    flow.solver.run();
  }
}

/** Takes any name where none has come, if there is such a place. */
function takesMoreNames(flow: Flow): boolean {
  const open = flow.namesToCome.splice(0).filter(({ value }) => value.values.length === 0);
  for (const { takeAll } of open) takeAll();
  flow.solver.run();
  return open.length > 0;
}

/** Has whoever catches anything be given what is thrown and exposes a service, if there is more of that. */
function throwsMore(flow: Flow): boolean {
  const before = flow.thrown.values.length + flow.uncaught.values.length;
  if (addExposing(flow, flow.throwing, flow.thrown)) throwTogether(flow);
  addExposing(flow, flow.throwingAlone, flow.uncaught);
  flow.solver.run();
  return flow.thrown.values.length + flow.uncaught.values.length > before;
}

/** @returns whether there was one that had not come there before */
function addExposing(flow: Flow, from: Iterable<Cell>, to: Cell): boolean {
  const before = to.values.length;
  for (const { values } of from) {
    for (const value of values) if (exposesService(flow, value)) flow.solver.add(to, value);
  }
  return to.values.length > before;
}

/** An error of several, as `Promise.any` makes it, has what was thrown in a list. */
function throwTogether(flow: Flow): void {
  const { at } = flow.globals;
  const error = objectAt(flow, at.node, at.frame, "error of several");
  const errors = listAt(flow, at.node, at.frame, "errors");
  flow.solver.flow(flow.thrown, errors.elements);
  flow.solver.add(flow.field(error, "errors"), errors);
  flow.solver.add(flow.thrown, error);
}

/**
 * Enters the functions that nobody calls, as code does that is not read; those first that no others of them speak of,
 * and at last what `bind` has made of functions.
 */
function enterNext(flow: Flow): boolean {
  const left = [...flow.functions].filter(([node]) => !flow.entered.has(node));
  if (left.length === 0) {
    const idle = [...flow.idle];
    for (const bound of idle) expose(flow, bound);
    flow.idle.clear();
    return idle.length > 0;
  }
  const nodes = new Set(left.map(([node]) => node));
  const free = left.filter(([node]) => !isSpokenOf(flow, node, nodes));
  for (const [node, things] of free.length > 0 ? free : left.slice(0, 1)) {
    flow.entered.add(node);
    for (const thing of things) enterByNobody(flow, thing);
  }
  return true;
}

function enterByNobody(flow: Flow, thing: Thing): void {
  for (const self of selvesOf(flow, thing)) enterFromOutside(flow, thing, self);
}

/** What `this` may be in a function that nobody calls. */
function selvesOf(flow: Flow, { at: { node, frame } }: Thing): readonly (Value | undefined)[] {
  const { parent } = node;
  if (ts.isClassLike(parent)) {
    const owner = classThing(flow, parent, frame);
    if (isStatic(node)) return [owner];
    if (ts.isConstructorDeclaration(node)) {
      instantiateOutside(flow, owner);
      return [];
    }
    if (flow.instancesOf(owner).values.length === 0) instantiateOutside(flow, owner);
    flow.solver.run();
    return flow.instancesOf(owner).values;
  }
  const maker = prototypeOf(parent);
  if (maker !== undefined) {
    return flow
      .valuesAt(maker)
      .flatMap((one) => (isThing(one) ? flow.instancesOf(one).values : []));
  }
  const literal = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  if (ts.isObjectLiteralExpression(literal))
    return flow.valuesAt(literal).filter((one) => one.kind === "object");
  return [undefined];
}

/** The function, or class, of which it is a method by `Make.prototype.method = function () {}`. */
function prototypeOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isBinaryExpression(node) || !ts.isPropertyAccessExpression(node.left)) return undefined;
  const owner = node.left.expression;
  const isPrototype = ts.isPropertyAccessExpression(owner) && owner.name.text === "prototype";
  return isPrototype ? owner.expression : undefined;
}
