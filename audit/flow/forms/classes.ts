import { ts } from "../../../codegen/src/compiler.js";
import { isStatic } from "../../facts/syntax.js";
import { fieldsFrame, setField } from "../calls/instances.js";
import type { Flow } from "../flow.js";
import { frameAround } from "../solver/frames.js";
import { type Frame, isThing, open, type Thing, type Value } from "../values.js";
import { decorate } from "./decorators.js";
import { evaluate } from "./evaluate.js";
import { functionThing } from "./functions.js";
import { memberNames, unnamedAccessor } from "./literals.js";
import { visitParts } from "./statements.js";

/** A class as a value. */
export function classThing(
  flow: Flow,
  node: ts.ClassLikeDeclaration,
  frame: Frame | undefined,
): Thing {
  const around = frameAround(node, frame);
  const thing = flow.thing("class", { node, frame: around });
  if (thing.fields.has("prototype")) return thing;
  const { solver } = flow;
  const prototype = flow.thing("object", { node, frame: around }, "prototype");
  solver.add(flow.field(thing, "prototype"), prototype);
  solver.add(flow.field(prototype, "constructor"), thing);
  const base = baseOf(node);
  if (base === undefined) {
    solver.add(thing.prototypes, flow.native("Function.prototype"));
    solver.add(prototype.prototypes, flow.native("Object.prototype"));
  } else {
    solver.each(evaluate(flow, base, around), (value) => inherit(flow, value, thing, prototype));
  }
  for (const member of node.members) declareMember(flow, member, thing, prototype, around);
  decorate(flow, node, thing, prototype, around);
  return thing;
}

/** What a class extends. */
export const baseOf = ({ heritageClauses }: ts.ClassLikeDeclaration): ts.Expression | undefined =>
  heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;

function inherit(flow: Flow, base: Value, thing: Thing, prototype: Thing): void {
  const { solver } = flow;
  solver.add(thing.prototypes, base);
  if (base.kind === "native")
    solver.add(prototype.prototypes, flow.native(`${base.name}.prototype`));
  else if (isThing(base)) solver.flow(flow.field(base, "prototype"), prototype.prototypes);
  else if (base.kind === "open" || base.kind === "outside") solver.add(prototype.prototypes, open);
}

function declareMember(
  flow: Flow,
  member: ts.ClassElement,
  thing: Thing,
  prototype: Thing,
  frame: Frame | undefined,
): void {
  const { solver } = flow;
  const owner = isStatic(member) ? thing : prototype;
  if (member.name !== undefined && ts.isComputedPropertyName(member.name)) {
    evaluate(flow, member.name.expression, frame);
  }
  const names = member.name === undefined ? [] : memberNames(flow, member.name);
  if (ts.isMethodDeclaration(member) && member.body !== undefined) {
    const method = functionThing(flow, member, frame);
    if (names === undefined) solver.add(owner.elements, method);
    for (const name of names ?? []) solver.add(flow.field(owner, name), method);
  } else if (ts.isAccessor(member) && member.body !== undefined) {
    const accessor = functionThing(flow, member, frame);
    const accessors = ts.isGetAccessor(member) ? owner.getters : owner.setters;
    for (const name of names ?? []) accessors.set(name, accessor);
    if (names === undefined) unnamedAccessor(flow, member, accessor, owner);
  } else if (ts.isClassStaticBlockDeclaration(member)) {
    visitParts(flow, member, fieldsFrame(flow, thing, thing, frame));
  } else if (ts.isPropertyDeclaration(member) && isStatic(member)) {
    setField(flow, member, thing, fieldsFrame(flow, thing, thing, frame));
  }
}
