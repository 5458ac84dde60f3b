import { ts } from "../../../codegen/src/compiler.js";
import { parametersOf } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { iterate } from "../library/iterate.js";
import { memberOf } from "../properties/inherited.js";
import type { Cell } from "../solver/solver.js";
import { listAt } from "../solver/things.js";
import { type Frame, isThing, type Thing, type Value } from "../values.js";
import { evaluate } from "./evaluate.js";
import { generatorOf, isGenerator } from "./generators.js";
import { destructure } from "./patterns.js";
import { execute } from "./statements.js";

/** What a function is given at one position; a list, whose elements are given one after the other. */
export interface Argument {
  readonly cell: Cell;
  readonly isSpread?: boolean;
  readonly node?: ts.Expression;
}

export type FunctionNode = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

/** A function as a value. */
export function functionThing(flow: Flow, node: ts.Node, frame: Frame | undefined): Thing {
  const thing = flow.thing("function", { node, frame });
  flow.solver.add(thing.prototypes, flow.native("Function.prototype"));
  const known = flow.functions.get(node) ?? new Set<Thing>();
  flow.functions.set(node, known.add(thing));
  const isConstructor = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
  if (isConstructor && !thing.fields.has("prototype")) {
    const prototype = flow.thing("object", { node, frame }, "prototype");
    flow.solver.add(prototype.prototypes, flow.native("Object.prototype"));
    flow.solver.add(flow.field(prototype, "constructor"), thing);
    flow.solver.add(flow.field(thing, "prototype"), prototype);
  }
  return thing;
}

/** Has a call enter a function, and what that returns flow to a cell. */
export function enter(
  flow: Flow,
  { at }: Thing,
  self: Value | undefined,
  given: readonly Argument[],
  to: Cell,
  call: ts.Node | undefined,
  caller: Frame | undefined,
): Frame {
  const node = at.node as FunctionNode;
  const isArrow = ts.isArrowFunction(node);
  const { frame, isNew } = flow.frame(node, call, caller, at.frame, isArrow ? undefined : self);
  if (self !== undefined && !isArrow) flow.solver.add(frame.self, self);
  if (isNew) prepare(flow, node, frame);
  give(flow, frame, given);
  flow.solver.flow(frame.result, to);
  if (call !== undefined) flow.solver.flow(frame.thrown, flow.thrownIn(call, caller));
  return frame;
}

/** Evaluates a function's code, once for each way to enter it. */
function prepare(flow: Flow, node: FunctionNode, frame: Frame): void {
  flow.entered.add(node);
  if (isGenerator(node)) generatorOf(flow, frame);
  // A getter, an iterator or a promise throws where no call of it is written.
  const isCalledInSight = frame.call !== undefined && frame.call !== node;
  if (!isCalledInSight || isAsync(node) || isGenerator(node)) flow.throwing.add(frame.thrown);
  for (const [index, parameter] of parametersOf(node).entries()) {
    const { cell } = flow.cellAt(parameter, frame);
    if (parameter.dotDotDotToken === undefined) {
      flow.solver.flow(memberOf(flow, frame.given, String(index)), cell);
    } else flow.solver.add(cell, restOf(flow, frame, parameter, index));
    if (parameter.initializer !== undefined) {
      flow.solver.flow(evaluate(flow, parameter.initializer, frame), cell);
    }
    if (!ts.isIdentifier(parameter.name)) destructure(flow, parameter.name, cell, frame);
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) {
      const name = parameter.name.getText();
      flow.solver.each(frame.self, (self) => {
        if (isThing(self)) flow.solver.flow(cell, flow.field(self, name));
      });
    }
  }
  if (node.body === undefined) return;
  if (ts.isBlock(node.body)) execute(flow, node.body, frame);
  else flow.solver.flow(evaluate(flow, node.body as ts.Expression, frame), frame.result);
}

const isAsync = ({ modifiers }: FunctionNode): boolean =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;

/** All that a function is given from a position on. */
function restOf(flow: Flow, frame: Frame, parameter: ts.Node, from: number): Thing {
  const { given } = frame;
  const list = listAt(flow, parameter, frame, "rest");
  flow.solver.flow(given.elements, list.elements);
  flow.eachField(given, (name, field) => {
    if (Number(name) >= from)
      flow.solver.flow(field, flow.field(list, String(Number(name) - from)));
  });
  return list;
}

function give(flow: Flow, { given: list }: Frame, given: readonly Argument[]): void {
  const { solver } = flow;
  const spread = given.findIndex(({ isSpread }) => isSpread);
  for (const [index, { cell, isSpread }] of given.entries()) {
    if (!isSpread) {
      solver.flow(
        cell,
        spread !== -1 && spread < index ? list.elements : flow.field(list, String(index)),
      );
    } else if (spread !== index) iterate(flow, cell, list.elements, cellNode(given, index));
    else {
      solver.each(cell, (value) => {
        if (!isThing(value) || value.kind !== "list")
          iterate(flow, cell, list.elements, cellNode(given, index));
        else {
          solver.flow(value.elements, list.elements);
          flow.eachField(value, (name, field) => {
            if (!/^\d+$/.test(name)) return;
            const at = index + Number(name);
            solver.flow(field, at > furthest ? list.elements : flow.field(list, String(at)));
          });
        }
      });
    }
  }
}

/** A function that calls itself with one more argument each time has no last one. */
const furthest = 20;

const cellNode = (given: readonly Argument[], index: number): ts.Node =>
  given[index]?.node as ts.Node;
