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
import { data, isThing, open, type Thing, type Value } from "../values.js";

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
  const hasOthers = thing.kind === "map" || thing.kind === "set";
  if (!hasOthers && !isOfLists(flow, thing, name)) flow.solver.flow(thing.elements, cell);
  lookUp(flow, thing, thing, name, cell, new Set());
  return cell;
}

/** Whether a name is that of what every list or iterator can do, and not of one of its elements. */
const isOfLists = (flow: Flow, { kind }: Thing, name: string): boolean =>
  kind === "list" &&
  (name === "next" || name === "@@iterator" || ownBuiltins(flow, "Array.prototype").has(name));

/** Looks a name up in a value, and in all that it inherits from. */
function lookUp(
  flow: Flow,
  at: Value,
  self: Thing,
  name: string,
  to: Cell,
  seen: Set<Value>,
): void {
  if (seen.has(at)) return;
  seen.add(at);
  if (at.kind === "native") {
    const added = flow.fieldsOf(at);
    if (added !== undefined) flow.solver.flow(memberOf(flow, added, name), to);
    // Of a function that is its own.
    if (name === "prototype") return;
    if (isEnvironment(at.name)) flow.solver.add(to, flow.setting(name));
    else if (name === "constructor") addNative(flow, memberName(at.name, name), to);
    else if (ownBuiltins(flow, at.name).has(name) || mayBeNewer(at.name, name))
      addNative(flow, `${at.name}.${name}`, to);
    else if (isPromiseMethod(name)) addNative(flow, `Promise.prototype.${name}`, to);
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
  if (getter !== undefined) enter(flow, getter, self, [], to, getter.at.node, undefined);
  // A method of a class stands before those that it inherits.
  if (at !== self && isDeclared(at, name) && !flow.program.index.deletes) return;
  flow.solver.each(at.prototypes, (base) => lookUp(flow, base, self, name, to, seen));
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
