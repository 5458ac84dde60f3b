import { ts } from "../../compiler.js";
import { parametersOf } from "../find/syntax.js";
import { classThing } from "./classes.js";
import type { Flow, HandedOut } from "./flow.js";
import { type Argument, enter, type FunctionNode } from "./functions.js";
import { instantiate } from "./instances.js";
import { Cell } from "./solver.js";
import { isThing, open, type Thing, type Value } from "./values.js";

/** Has what comes from code that is not read flow to a cell: it is known by its type alone. */
export function addOutside(flow: Flow, type: ts.Type | undefined, to: Cell, node: ts.Node): void {
  const { solver } = flow;
  const { carriers, checker } = flow.program;
  const given = type && (checker.getAwaitedType(type) ?? type);
  if (given === undefined) {
    solver.add(to, open);
    return;
  }
  if (given.isUnion()) {
    for (const part of given.types) addOutside(flow, part, to, node);
    return;
  }
  if (given.flags & nothing) return;
  const runtime = runtimes.get(given.symbol?.name ?? "");
  if (runtime !== undefined) solver.add(to, flow.native(runtime));
  const own = classOf(flow, given);
  if (own !== undefined) ofClass(flow, own, to);
  else solver.add(to, carriers.hides(given) ? flow.outside(given) : open);
  for (const declaration of ownTypes(flow, given)) solver.flow(flow.standIn(declaration), to);
}

/** The types of the program's own that a value may be taken for. */
const ownTypes = ({ program: { isOwnNode } }: Flow, type: ts.Type): readonly ts.Declaration[] =>
  (type.symbol?.declarations ?? []).filter(
    (d) => isOwnNode(d) && (ts.isInterfaceDeclaration(d) || ts.isTypeLiteralNode(d)),
  );

/** Objects of the runtime that are imported: `import { env } from "node:process"`. */
const runtimes: ReadonlyMap<string, string> = new Map([
  ["Process", "process"],
  ["ProcessEnv", "process.env"],
]);

const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void | ts.TypeFlags.Never;

/** The class of the program's own that a type is an instance of. */
function classOf(
  { program: { isOwnNode } }: Flow,
  type: ts.Type,
): ts.ClassLikeDeclaration | undefined {
  return (type.symbol?.declarations ?? []).find(
    (d): d is ts.ClassLikeDeclaration => ts.isClassLike(d) && isOwnNode(d) && !isAbstract(d),
  );
}

const isAbstract = (node: ts.ClassLikeDeclaration): boolean =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;

/** The instances of a class that the program makes; without any, one that is made elsewhere. */
function ofClass(flow: Flow, node: ts.ClassLikeDeclaration, to: Cell): void {
  const thing = classThing(flow, node, undefined);
  flow.solver.flow(flow.instancesOf(thing), to);
  flow.wanted.add(thing);
}

/** Makes an instance of a class as code does that is not read: whatever its constructor takes is known by its type. */
export function instantiateOutside(flow: Flow, thing: Thing): void {
  const node = thing.at.node as ts.ClassLikeDeclaration;
  const own = node.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
  const given = own === undefined ? [] : givenFromOutside(flow, own);
  instantiate(flow, thing, { node, frame: undefined }, given, new Cell());
}

/** Arguments of which the types of the parameters tell. */
function givenFromOutside(flow: Flow, node: ts.SignatureDeclaration): Argument[] {
  const { checker } = flow.program;
  return parametersOf(node).map((parameter): Argument => {
    const cell = new Cell();
    if (parameter.dotDotDotToken !== undefined) {
      addOutside(flow, elementType(flow, checker.getTypeAtLocation(parameter)), cell, parameter);
    } else addOutside(flow, checker.getTypeAtLocation(parameter), cell, parameter);
    return { cell };
  });
}

/** Has code that is not read call a function. */
export function enterFromOutside(flow: Flow, thing: Thing, self?: Value): void {
  const node = thing.at.node as FunctionNode;
  enter(flow, thing, self, givenFromOutside(flow, node), thing.results, undefined, undefined);
}

/** The type of a member; of one whose name nobody knows, without a name. */
export function memberType(
  { program: { checker } }: Flow,
  type: ts.Type,
  name: string | undefined,
): ts.Type | undefined {
  const apparent = checker.getApparentType(type);
  const property = name === undefined ? undefined : apparent.getProperty(name);
  if (property !== undefined) return checker.getTypeOfSymbol(property);
  return apparent.getStringIndexType() ?? apparent.getNumberIndexType();
}

/** The type of what a value gives one after the other. */
export function elementType({ program: { checker } }: Flow, type: ts.Type): ts.Type | undefined {
  const index = type.getNumberIndexType();
  if (index !== undefined) return index;
  const given = checker.getTypeArguments(type as ts.TypeReference);
  return given?.at(-1);
}

/** The type of what a function of a type returns. */
export function resultType({ program: { checker } }: Flow, type: ts.Type): ts.Type | undefined {
  const [signature] = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  return signature && checker.getReturnTypeOfSignature(signature);
}

/**
 * Hands what is in a cell to code that is not read. It may call what is a function, and take apart what is an object.
 *
 * @param call - the call of which it is an argument
 */
export function handOut(flow: Flow, cell: Cell, node: ts.Node, call: ts.Node | undefined): void {
  flow.handedOut.push({ cell, node, call });
  flow.solver.each(cell, (value) => expose(flow, value));
}

/** Has what was handed out come back as any value of the type that it was handed out as. */
export function lend(flow: Flow, { cell, node }: HandedOut): void {
  for (const declaration of ownTypes(flow, flow.program.checker.getTypeAtLocation(node))) {
    flow.solver.flow(cell, flow.standIn(declaration));
  }
}

/** Has code that is not read call what is a function, and take apart what is an object. */
export function expose(flow: Flow, value: Value): void {
  if (value.kind === "bound") expose(flow, value.target);
  if (!isThing(value) || flow.exposed.has(value)) return;
  flow.exposed.add(value);
  if (value.kind === "function") enterFromOutside(flow, value);
  else if (value.kind === "class") flow.wanted.add(value);
  if (value.kind === "module") return;
  flow.solver.each(value.elements, (one) => expose(flow, one));
  flow.eachField(value, (name, field) => {
    if (name !== "prototype" && name !== "constructor")
      flow.solver.each(field, (one) => expose(flow, one));
  });
}
