import { ts } from "../../../codegen/src/compiler.js";
import { oncePer } from "../../facts/once-per.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { iterateValue } from "../library/iterate.js";
import { handOutAll } from "../outside/hand-out.js";
import { addOutside } from "../outside/outside.js";
import { isThing, type Value } from "../values.js";
import type { Invocation } from "./invocation.js";

/** How a value of a type parameter comes from an argument: it is that, its results, or its elements. */
type Way = "elements" | "itself" | "results";

/**
 * A call of generic code that is not read and returns what its type parameter stands for: that can only come from what
 * the code was given as such, as in `cache(() => users)`.
 *
 * @returns whether it is such a call
 */
export function genericCall(flow: Flow, { given, node, to }: Invocation): boolean {
  if (!ts.isCallExpression(node) || given.some(({ isSpread }) => isSpread)) return false;
  const declaration = flow.program.checker.getResolvedSignature(node)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return false;
  const ways = waysBack(declaration);
  const sources = ways?.flatMap(([index, way]) => {
    const argument = given[index];
    return argument === undefined ? [] : [[argument, way] as const];
  });
  if (sources === undefined || sources.length === 0) return false;
  handOutAll(flow, given, node);
  for (const [argument, way] of sources) giveBack(flow, argument, way, to, node);
  return true;
}

function giveBack(
  flow: Flow,
  { cell }: Argument,
  way: Way,
  to: Invocation["to"],
  node: ts.CallExpression,
): void {
  flow.solver.each(cell, (value: Value) => {
    if (way === "itself") flow.solver.add(to, value);
    else if (way === "elements") iterateValue(flow, value, to, node);
    else if (isThing(value) && value.kind === "function") flow.solver.flow(value.results, to);
    else addOutside(flow, flow.program.checker.getTypeAtLocation(node), to, node);
  });
}

/** From which arguments a signature's result can come; `undefined` if it may come from elsewhere. */
const waysBack = oncePer(findWays);

function findWays({
  parameters,
  type,
  typeParameters,
}: ts.SignatureDeclaration): readonly (readonly [number, Way])[] | undefined {
  const names = new Set(typeParameters?.map(({ name }) => name.text));
  const name = type && resultOf(type, names);
  if (name === undefined) return undefined;
  const ways: (readonly [number, Way])[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const taken = parameter.type;
    if (taken === undefined || !mayGive(taken, name)) continue;
    const way = parameter.dotDotDotToken === undefined ? wayOf(taken, name) : undefined;
    if (way === undefined) return undefined;
    ways.push([index, way]);
  }
  return ways;
}

function wayOf(taken: ts.TypeNode, name: string): Way | undefined {
  const names = new Set([name]);
  if (named(taken, names)) return "itself";
  if (ts.isFunctionTypeNode(taken)) {
    return resultOf(taken.type, names) === undefined ? undefined : "results";
  }
  const list = ts.isUnionTypeNode(taken) ? taken.types.filter(isSome) : [taken];
  return list.length === 1 && listOf(name).test(list[0]?.getText() ?? "") ? "elements" : undefined;
}

const listOf = (name: string): RegExp =>
  new RegExp(
    `^(?:readonly )?(?:${name}\\[\\]|(?:Readonly)?(?:Array|Set)<${name}>|(?:ArrayLike|Iterable|List)<${name}>)$`,
  );

/** Whether a value of a type parameter can come from an argument: what a function takes, it does not give. */
const mayGive = (taken: ts.TypeNode, name: string): boolean =>
  mentions(ts.isFunctionTypeNode(taken) ? taken.type : taken, name);

/** The type parameter that a result comes down to: `T`, `Promise<T>`, `T | PromiseLike<T>`, `T & Memoized`. */
function resultOf(type: ts.TypeNode, names: ReadonlySet<string>): string | undefined {
  if (ts.isUnionTypeNode(type)) {
    const found = new Set(type.types.filter(isSome).map((one) => resultOf(one, names)));
    return found.size === 1 ? [...found][0] : undefined;
  }
  if (ts.isIntersectionTypeNode(type)) {
    return type.types.map((one) => named(one, names)).find((one) => one !== undefined);
  }
  const [inner] = ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  if (inner === undefined) return named(type, names);
  const [owner = ""] = type.getText().split("<");
  return /^(?:Promise|PromiseLike|Awaited)$/.test(owner) ? resultOf(inner, names) : undefined;
}

const isSome = (type: ts.TypeNode): boolean => !/^(?:null|undefined|void)$/.test(type.getText());

/** The type parameter that a type is, by its name. */
const named = (type: ts.TypeNode, names: ReadonlySet<string>): string | undefined =>
  ts.isTypeReferenceNode(type) && names.has(type.getText()) ? type.getText() : undefined;

const mentions = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  (ts.forEachChild(node, (part) => mentions(part, name) || undefined) ?? false);
