import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { classThing } from "../forms/classes.js";
import { nativeOfType } from "../running/imported.js";
import type { Cell } from "../solver/solver.js";
import { data, open } from "../values.js";

/** Has what comes from code that is not read flow to a cell: it is known by its type alone. */
export function addOutside(flow: Flow, type: ts.Type | undefined, to: Cell, node: ts.Node): void {
  const { solver } = flow;
  const { carriers, checker } = flow.program;
  if (type !== undefined && type.flags & plainTypes) {
    solver.add(to, data);
    return;
  }
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
  const native = nativeOfType(given);
  if (native !== undefined) solver.add(to, flow.native(native));
  const own = classOf(flow, given);
  if (own !== undefined) ofClass(flow, own, to);
  else solver.add(to, carriers.hides(given) ? flow.outside(given) : open);
  for (const declaration of ownTypes(flow, given)) solver.flow(flow.standIn(declaration), to);
}

/** The types of the program's own that a value may be taken for. */
export const ownTypes = (
  { program: { isOwnNode } }: Flow,
  type: ts.Type,
): readonly ts.Declaration[] =>
  (type.symbol?.declarations ?? []).filter(
    (d) => isOwnNode(d) && (ts.isInterfaceDeclaration(d) || ts.isTypeLiteralNode(d)),
  );

/** Objects of the runtime that are imported: `import { env } from "node:process"`. */
const runtimes: ReadonlyMap<string, string> = new Map([
  ["Process", "process"],
  ["ProcessEnv", "process.env"],
]);

/** Types of texts, numbers and the like. */
const plainTypes =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike;

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
