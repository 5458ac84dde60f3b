import { ts } from "../../../codegen/src/compiler.js";
import { isStatic, unwrap, writtenName } from "../../facts/syntax.js";
import { isKeyHeader } from "../../key-source.js";
import { makeOfSdk } from "../calls/instances.js";
import { addMethod, addSdkClass, clientMembers, siteOf } from "../calls/sdk-members.js";
import type { Flow } from "../flow.js";
import { anyExports, isOtherModule } from "../forms/common-js.js";
import { enter } from "../forms/functions.js";
import { mayBeNewer, ownBuiltins } from "../library/builtins.js";
import {
  addNative,
  isEnvironment,
  isPromiseMethod,
  loadOfFunction,
  loadOfNative,
} from "../library/natives.js";
import { addOutside, memberType } from "../outside/outside.js";
import { memberName } from "../running/imported.js";
import { Cell } from "../solver/solver.js";
import { data, isThing, type Native, open, type Thing, type Value } from "../values.js";
import { methodsOfData } from "./data-members.js";
import { getterOf } from "./getters.js";

/** Has what is under a name in a value flow to a cell, with all that the value inherits. */
export function load(flow: Flow, value: Value, name: string, to: Cell, node: ts.Node): void {
  const { solver } = flow;
  // Whatever a test hands to a function under that name: it is Appwrite that calls it.
  if (isKeyHeader(name)) solver.add(to, flow.setting(name));
  else if (name === "__proto__" && (isThing(value) || value.kind === "service")) {
    if (isThing(value)) solver.flow(value.prototypes, to);
    else solver.add(to, value);
  } else if (isThing(value)) solver.flow(memberOf(flow, value, name), to);
  else loadOther(flow, value, name, to, node);
}

/** Reads from what has no fields of its own. */
function loadOther(
  flow: Flow,
  value: Exclude<Value, Thing>,
  name: string,
  to: Cell,
  node: ts.Node,
): void {
  const { solver } = flow;
  loadAdded(flow, name, to);
  if (isPromiseMethod(name) && value.kind !== "native") {
    addNative(flow, `Promise.prototype.${name}`, to);
    return;
  }
  const added = flow.fieldsOf(value);
  if (added !== undefined) solver.flow(memberOf(flow, added, name), to);
  switch (value.kind) {
    case "open":
      solver.add(to, flow.named(node, name) ?? value);
      if (value === data) for (const one of methodsOfData(flow, name)) addNative(flow, one, to);
      if (name === "constructor" && isReadOfFunction(flow, node)) loadOfFunction(flow, name, to);
      return;
    case "outside":
      // What a service answers needs no type, which the compiler would have to find for each call.
      if (isMethodOfSdk(flow, value.type, name)) solver.add(to, data);
      else addOutside(flow, memberType(flow, value.type, name), to, node);
      return;
    case "service":
      if (name === "client") solver.flow(value.client, to);
      else if (name === "constructor") addSdkClass(flow, value.class, to);
      else if (value.class.methods.has(name)) {
        addMethod(flow, value, name, to);
      }
      return;
    case "client":
      if (clientMembers(flow).has(name)) addMethod(flow, value, name, to);
      return;
    case "scoped":
      // One of its services, or a method of that.
      solver.add(to, value);
      return;
    case "text":
    case "setting":
      // What no text has is not the library's.
      if (ownBuiltins(flow, "String.prototype").has(name))
        addNative(flow, `String.prototype.${name}`, to);
      else if (name === "constructor") addNative(flow, "String", to);
      else solver.add(to, open);
      return;
    case "native":
      if (name === "exports" && isOtherModule(value.name)) solver.flow(anyExports(flow), to);
      loadOfNative(flow, value.name, name, to);
      return;
    case "sdk-class": {
      const made = name === "prototype" ? makeOfSdk(flow, value, siteOf(value), []) : undefined;
      if (made === undefined) loadOfFunction(flow, name, to);
      else solver.add(to, made);
      return;
    }
    default:
      loadOfFunction(flow, name, to);
  }
}

const isMethodOfSdk = (
  { program: { carriers, sdk } }: Flow,
  type: ts.Type,
  name: string,
): boolean => sdk.methodNames.has(name) && carriers.isSdks(type);

/** What the program adds by a name to a prototype of the language's own: whatever is not its own may inherit that. */
export function loadAdded(flow: Flow, name: string, to: Cell): void {
  flow.solver.each(flow.extended, (added) => {
    if (isThing(added)) flow.solver.flow(memberOf(flow, added, name), to);
  });
}

/** Whether a member is read from what its type says to be a function, or from what has made something. */
function isReadOfFunction({ program: { checker } }: Flow, node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  const owner = unwrap(node.expression);
  const isMaker = ts.isPropertyAccessExpression(owner) && owner.name.text === "constructor";
  return isMaker || checker.getTypeAtLocation(owner).getCallSignatures().length > 0;
}

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
