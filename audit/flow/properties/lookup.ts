import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import { isKeyHeader } from "../../key-source.js";
import { makeOfSdk } from "../calls/instances.js";
import { addMethod, addSdkClass, clientMembers, siteOf } from "../calls/sdk-members.js";
import type { Flow } from "../flow.js";
import { anyExports, isOtherModule } from "../forms/common-js.js";
import { ownBuiltins } from "../library/builtins.js";
import { addNative, isPromiseMethod, loadOfFunction, loadOfNative } from "../library/natives.js";
import { addOutside, memberType } from "../outside/outside.js";
import type { Cell } from "../solver/solver.js";
import { data, isThing, open, type Thing, type Value } from "../values.js";
import { methodsOfData } from "./data-members.js";
import { memberOf } from "./inherited.js";

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
