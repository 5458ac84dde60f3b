import { ts } from "../../../codegen/src/compiler.js";
import { isStatic } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { classThing } from "../forms/classes.js";
import { exportsOf, isScript } from "../forms/common-js.js";
import { evaluate } from "../forms/evaluate.js";
import { isEnvironment } from "../library/natives.js";
import { Cell } from "../solver/solver.js";
import { type Frame, isThing, open } from "../values.js";
import { eachName } from "./each-name.js";
import { loadFor } from "./inherited.js";
import { loadAny } from "./load-any.js";
import { load } from "./lookup.js";

export function readMember(
  flow: Flow,
  node: ts.Node,
  object: ts.Expression,
  name: string | ts.Expression,
  frame: Frame | undefined,
  to: Cell,
): void {
  const values = receiver(flow, object, frame);
  const selves = object.kind === ts.SyntaxKind.SuperKeyword ? selfOf(frame) : undefined;
  const take = (one: string | undefined) =>
    flow.solver.each(values, (value) => {
      if (one === undefined) loadAny(flow, value, to, node);
      else if (selves !== undefined) loadFor(flow, value, one, selves, to, node);
      else load(flow, value, one, to, node);
    });
  if (typeof name === "string") take(name);
  else eachName(flow, name, frame, evaluate(flow, name, frame), take);
}

/** `process.env[name]`: the variables that the name may be. */
export function computedSetting(
  flow: Flow,
  object: ts.Expression,
  name: ts.Expression,
  frame: Frame | undefined,
  to: Cell,
): void {
  if (ts.isStringLiteralLike(name)) return;
  flow.solver.each(receiver(flow, object, frame), (value) => {
    if (value.kind !== "native" || !isEnvironment(value.name)) return;
    flow.solver.each(evaluate(flow, name, frame), (text) => {
      flow.solver.add(
        to,
        text.kind === "text" && text.text !== undefined ? flow.setting(text.text) : open,
      );
    });
  });
}

/** What a member is read from: for `super`, `this` itself. */
export function receiver(flow: Flow, object: ts.Expression, frame: Frame | undefined): Cell {
  if (object.kind !== ts.SyntaxKind.SuperKeyword) return evaluate(flow, object, frame);
  const { cell, isNew } = flow.cellAt(object, frame);
  if (isNew) superValue(flow, frame, cell);
  return cell;
}

/** What the class of `super` has: of the prototypes of `this`, those above the one that the code is in. */
function superValue(flow: Flow, frame: Frame | undefined, to: Cell): void {
  const { solver } = flow;
  for (let at = frame; at !== undefined; at = at.outer) {
    if (ts.isArrowFunction(at.entered)) continue;
    const owner = at.entered.parent;
    const home = ts.isClassLike(owner) ? classThing(flow, owner, at.outer) : undefined;
    if (home === undefined) solver.flow(at.self, to);
    else if (isStatic(at.entered)) solver.flow(home.prototypes, to);
    else {
      solver.each(flow.field(home, "prototype"), (prototype) => {
        if (isThing(prototype)) solver.flow(prototype.prototypes, to);
      });
    }
    // Of a class that extends one of an SDK, `this` is the service.
    solver.each(at.self, (self) => {
      if (!isThing(self)) return;
      solver.each(self.prototypes, (base) => {
        if (!isThing(base)) solver.add(to, base);
      });
    });
    return;
  }
}

/** `this`: outside of all functions, what a script exports. */
export function thisValue(flow: Flow, node: ts.Node, frame: Frame | undefined, to: Cell): void {
  const file = node.getSourceFile();
  const isInFunction = ts.findAncestor(node, isWithThis) !== undefined;
  if (isInFunction || !isScript(file)) flow.solver.flow(selfOf(frame), to);
  else flow.solver.flow(exportsOf(flow, file), to);
}

/** Whether it has a `this` of its own. */
const isWithThis = (node: ts.Node): boolean =>
  (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node);

/** What `this` is: that of the nearest function around which is no arrow function. */
export function selfOf(frame: Frame | undefined): Cell {
  for (let at = frame; at !== undefined; at = at.outer) {
    if (!ts.isArrowFunction(at.entered)) return at.self;
  }
  return new Cell();
}
