import { ts } from "../../../codegen/src/compiler.js";
import { constructorOf } from "../../facts/class-relations.js";
import { anything, parameterType, typeTaken } from "../../facts/conversion-types.js";
import { parametersOf } from "../../facts/syntax.js";
import { instantiate } from "../calls/instances.js";
import { invoke } from "../calls/invoke.js";
import type { Flow, HandedOut } from "../flow.js";
import { type Argument, enter, type FunctionNode } from "../forms/functions.js";
import { describedName } from "../properties/getters.js";
import { noteHandedOn } from "../running/code-runs.js";
import { Cell } from "../solver/solver.js";
import { type Bound, data, isThing, type Thing, type Value } from "../values.js";
import { addOutside, elementType, ownTypes } from "./outside.js";

/** Makes an instance of a class as code does that is not read: whatever its constructor takes is known by its type. */
export function instantiateOutside(flow: Flow, thing: Thing): void {
  const node = thing.at.node as ts.ClassLikeDeclaration;
  const own = constructorOf(node);
  const given = own === undefined ? [] : givenFromOutside(flow, own);
  instantiate(flow, thing, { node, frame: undefined }, given, new Cell());
}

/** Arguments of which the types of the parameters tell. */
function givenFromOutside(flow: Flow, node: ts.SignatureDeclaration): Argument[] {
  const { checker } = flow.program;
  return parametersOf(node).map((parameter): Argument => {
    const cell = new Cell();
    // The compiler is not asked for what is written: it would go through the whole function's scopes.
    if (parameter.type !== undefined && plainKeywords.has(parameter.type.kind)) {
      flow.solver.add(cell, data);
    } else if (parameter.dotDotDotToken !== undefined) {
      addOutside(flow, elementType(flow, checker.getTypeAtLocation(parameter)), cell, parameter);
    } else addOutside(flow, checker.getTypeAtLocation(parameter), cell, parameter);
    return { cell };
  });
}

/** The words for types of texts, numbers and the like. */
const plainKeywords: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BigIntKeyword,
  ts.SyntaxKind.BooleanKeyword,
]);

/** Has code that is not read call a function which nobody handed to it. */
export function enterFromOutside(flow: Flow, thing: Thing, self: Value | undefined): void {
  enterWith(flow, thing, self, givenFromOutside(flow, thing.at.node as FunctionNode));
}

/**
 * Has such code call a function that it was handed: it may tell it of what it has caught, as those are told who listen
 * for an `uncaughtException`.
 *
 * @param bound - the arguments that the function is given before those of the code
 */
function callBack(
  flow: Flow,
  thing: Thing,
  self: Value | undefined,
  bound: readonly Argument[],
): void {
  const taken = givenFromOutside(flow, thing.at.node as FunctionNode).slice(bound.length);
  for (const { cell } of taken) {
    flow.solver.flow(flow.thrown, cell);
    flow.solver.flow(flow.uncaught, cell);
  }
  enterWith(flow, thing, self, [...bound, ...taken]);
}

/** Such code gets what a function returns, and what it throws. */
function enterWith(
  flow: Flow,
  thing: Thing,
  self: Value | undefined,
  given: readonly Argument[],
): void {
  const { thrown } = enter(flow, thing, self, given, thing.results, undefined, undefined);
  flow.solver.flow(thrown, flow.field(thing, " thrown"));
}

/**
 * Hands what is in a cell to code that is not read. It may call what is a function, and take apart what is an object.
 *
 * @param call - the call of which it is an argument
 */
export function handOut(flow: Flow, cell: Cell, node: ts.Node, call: ts.Node | undefined): void {
  flow.handedOut.push({ cell, node, call });
  // Asked for functions alone: the compiler has to find out which signature the call has.
  let taken: { readonly by: ts.Signature | undefined } | undefined;
  flow.solver.each(cell, (value) => {
    expose(flow, value);
    if (value.kind === "method") flow.methodsHandedOut.add(value);
    if (call !== undefined) noteHandedOn(flow, value, node);
    if (value.kind === "function" && call !== undefined) {
      taken ??= { by: takenAs(flow, node, call) };
      if (taken.by !== undefined) callAs(flow, value, taken.by);
    }
  });
}

/** Hands out what a call is given. */
export function handOutAll(flow: Flow, given: readonly Argument[], call: ts.Node): void {
  for (const { cell, node } of given) {
    handOut(flow, cell, node ?? call, node === undefined ? undefined : call);
  }
}

/** The signature by which code that is not read calls a function that it is handed. */
function takenAs(
  { program: { checker } }: Flow,
  node: ts.Node,
  call: ts.Node,
): ts.Signature | undefined {
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const [signature] =
    parameterType(call, node as ts.Expression, checker)?.getCallSignatures() ?? [];
  return signature;
}

/** Has what code that is not read calls a function with flow to parameters that are anything by their own type. */
function callAs(flow: Flow, thing: Thing, signature: ts.Signature): void {
  const { carriers, checker } = flow.program;
  const node = thing.at.node as FunctionNode;
  const given = parametersOf(node).map((parameter, index): Argument => {
    const cell = new Cell();
    const own = checker.getTypeAtLocation(parameter);
    const type = typeTaken(signature, index, checker);
    if (own.flags & anything && type !== undefined && carriers.hides(type)) {
      addOutside(flow, type, cell, parameter);
    }
    return { cell };
  });
  enter(flow, thing, undefined, given, thing.results, undefined, undefined);
}

/** Has what was handed out come back as any value of the type that it was handed out as. */
export function lend(flow: Flow, { cell, node }: HandedOut): void {
  for (const declaration of ownTypes(flow, flow.program.checker.getTypeAtLocation(node))) {
    flow.solver.flow(cell, flow.standIn(declaration));
  }
}

/** Has code that is not read call what is a function, and take apart what is an object. */
export function expose(flow: Flow, value: Value): void {
  if ((!isThing(value) && value.kind !== "bound") || flow.exposed.has(value)) return;
  flow.exposed.add(value);
  if (value.kind === "bound") {
    exposeBound(flow, value);
    return;
  }
  if (value.kind === "function") {
    callBack(flow, value, undefined, []);
    // It may be made an instance of, or be inherited from.
    flow.solver.each(flow.field(value, "prototype"), (one) => expose(flow, one));
  } else if (value.kind === "class") flow.wanted.add(value);
  if (value.kind === "module") return;
  flow.solver.each(value.elements, (one) => exposeIn(flow, one, value));
  for (const getter of value.getters.values()) {
    enter(flow, getter, value, [], getter.results, undefined, undefined);
  }
  flow.eachField(value, (name, field) => {
    if (describedName(name) !== undefined) {
      flow.solver.each(field, (one) => {
        if (isThing(one) && one.kind === "function")
          enter(flow, one, value, [], one.results, undefined, undefined);
      });
    } else if (name !== "prototype" && name !== "constructor")
      flow.solver.each(field, (one) => exposeIn(flow, one, value));
  });
}

function exposeIn(flow: Flow, value: Value, holder: Thing): void {
  expose(flow, value);
  if (value.kind === "method") flow.methodsHandedOut.add(value);
  const { node } = holder.at;
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
    noteHandedOn(flow, value, node);
  }
}

/** Has code that is not read call what `bind` has made, with the `this` and the arguments that it is bound to. */
function exposeBound(flow: Flow, bound: Bound): void {
  flow.idle.delete(bound);
  // The first `this` is for good.
  const first = firstOf(bound);
  const { target } = first;
  expose(flow, target);
  if (target.kind === "function") {
    const given = givenTo(bound);
    callBack(flow, target, undefined, given);
    if (first.self === undefined) return;
    flow.solver.each(first.self, (self) => callBack(flow, target, self, given));
  } else {
    const called = { node: bound.node, frame: undefined, given: [], to: new Cell() };
    invoke(flow, bound, undefined, { ...called, isByLibrary: true });
  }
}

const firstOf = (bound: Bound): Bound =>
  bound.target.kind === "bound" ? firstOf(bound.target) : bound;

/** What is bound later comes behind what was bound before. */
const givenTo = ({ given, target }: Bound): Argument[] => [
  ...(target.kind === "bound" ? givenTo(target) : []),
  ...given.map((cell) => ({ cell })),
];
