import { ts } from "../../../codegen/src/compiler.js";
import { isStatic, writtenName } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";
import { enter } from "../forms/functions.js";
import { mayBeNewer, ownBuiltins } from "../library/builtins.js";
import { addNative, isEnvironment, isPromiseMethod } from "../library/natives.js";
import { memberName } from "../running/imported.js";
import { Cell } from "../solver/solver.js";
import { isThing, type Native, open, type Thing, type Value } from "../values.js";
import { getterOf } from "./getters.js";
import { load } from "./lookup.js";

/** What is read from a thing by a name. */
export function memberOf(flow: Flow, thing: Thing, name: string): Cell {
  const known = thing.members.get(name);
  if (known !== undefined) return known;
  const cell = new Cell();
  thing.members.set(name, cell);
  readFrom(flow, thing, name, undefined, cell);
  return cell;
}

/**
 * Reads by a name from a value for another one: `super.users`, `Reflect.get(base, "users", self)`.
 *
 * @param selves - what `this` is in a getter
 */
export function loadFor(
  flow: Flow,
  value: Value,
  name: string,
  selves: Cell,
  to: Cell,
  node: ts.Node,
): void {
  if (isThing(value) && name !== "__proto__") readFrom(flow, value, name, selves, to);
  else load(flow, value, name, to, node);
}

function readFrom(
  flow: Flow,
  thing: Thing,
  name: string,
  selves: Cell | undefined,
  to: Cell,
): void {
  const hasOthers = thing.kind === "map" || thing.kind === "set";
  if (!hasOthers && !isOfLists(flow, thing, name)) flow.solver.flow(thing.elements, to);
  lookUp(flow, { at: thing, self: thing, selves, name, to, seen: new Set() });
}

/** Whether a name is that of what every list or iterator can do, and not of one of its elements. */
const isOfLists = (flow: Flow, { kind }: Thing, name: string): boolean =>
  kind === "list" &&
  (name === "next" || name === "@@iterator" || ownBuiltins(flow, "Array.prototype").has(name));

/** How a name is looked up. */
interface LookUp {
  /** Where, of all that `self` inherits from. */
  readonly at: Value;
  readonly self: Thing;
  /** What `this` is in a getter, if that is not `self`. */
  readonly selves: Cell | undefined;
  readonly name: string;
  readonly to: Cell;
  readonly seen: Set<Value>;
}

/** Looks a name up in a value, and in all that it inherits from. */
function lookUp(flow: Flow, asked: LookUp): void {
  const { at, name, seen, self, to } = asked;
  if (seen.has(at)) return;
  seen.add(at);
  if (at.kind === "native") {
    lookUpNative(flow, at, asked);
    return;
  }
  if (!isThing(at)) {
    if (isOverridden(self, name, new Set())) return;
    load(flow, at, name, to, self.at.node);
    return;
  }
  if (at.kind === "module" && !at.fields.has(name)) flow.solver.add(to, open);
  flow.solver.flow(flow.field(at, name), to);
  if (at !== self) flow.solver.flow(at.elements, to);
  const getter = at.getters.get(name);
  if (getter !== undefined) callGetter(flow, getter, asked);
  if (flow.program.index.describes) {
    flow.solver.each(getterOf(flow, at, name), (one) => callGetter(flow, one, asked));
  }
  // A method of a class stands before those that it inherits.
  if (at !== self && isDeclared(at, name) && !flow.program.index.deletes) return;
  flow.solver.each(at.prototypes, (base) => lookUp(flow, { ...asked, at: base }));
}

function callGetter(flow: Flow, getter: Value, { self, selves, to }: LookUp): void {
  if (!isThing(getter) || getter.kind !== "function") return;
  const call = (one: Value) => enter(flow, getter, one, [], to, getter.at.node, undefined);
  if (selves === undefined) call(self);
  else flow.solver.each(selves, call);
}

/** Looks a name up in what the language's own objects inherit from, and what the program adds to that. */
function lookUpNative(flow: Flow, at: Native, asked: LookUp): void {
  const { name, to } = asked;
  const added = flow.fieldsOf(at);
  if (added !== undefined) {
    const found = memberOf(flow, added, name);
    if (flow.program.index.describes) lookUp(flow, { ...asked, at: added });
    else flow.solver.flow(found, to);
  }
  // Of a function that is its own.
  if (name === "prototype") return;
  if (isEnvironment(at.name)) flow.solver.add(to, flow.setting(name));
  else if (name === "constructor") addNative(flow, memberName(at.name, name), to);
  else if (ownBuiltins(flow, at.name).has(name) || mayBeNewer(at.name, name))
    addNative(flow, `${at.name}.${name}`, to);
  else if (isPromiseMethod(name)) addNative(flow, `Promise.prototype.${name}`, to);
}

/** Whether the class of an object, or one that it extends, declares what its service has, too. */
function isOverridden({ prototypes }: Thing, name: string, seen: Set<Value>): boolean {
  return prototypes.values.some((base) => {
    if (!isThing(base) || seen.has(base)) return false;
    seen.add(base);
    return isDeclared(base, name) || isOverridden(base, name, seen);
  });
}

const isDeclared = ({ at: { node }, getters, kind }: Thing, name: string): boolean =>
  ts.isClassLike(node) &&
  (getters.has(name) ||
    node.members.some(
      (member) =>
        ts.isMethodDeclaration(member) &&
        writtenName(member.name) === name &&
        isStatic(member) === (kind === "class"),
    ));
