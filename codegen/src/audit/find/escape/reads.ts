import { ts } from "../../../compiler.js";
import { sitesBehind, valueAt } from "../callers.js";
import { rawMethods } from "../sdk-classes.js";
import { assignedValue, literalText, unwrap, wrapped } from "../syntax.js";
import type { Escape } from "./escape.js";
import { mayBeService, partOf, type Shape } from "./shape.js";

/** A property is read from the value. */
export function read(
  search: Escape,
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: string,
  shape: Shape,
): void {
  if (assignedValue(access) !== undefined) return;
  if (mayBeService(search.program, shape) && !isOfLibrary(search, access)) {
    if (rawMethods.has(name)) search.lose("raw-call", access);
    if (search.program.sdk.methodNames.has(name)) {
      if (!isFound(search, access.expression)) search.lose("any", access);
      return;
    }
  }
  const part = partOf(search.program, shape, name);
  const call = access.parent;
  const isCalled = ts.isCallExpression(call) && call.expression === access;
  if (part !== undefined || !isCalled) {
    search.go(access, part);
    return;
  }
  // A method of something that holds the value: it may hand it on, and give it back.
  for (const argument of call.arguments) callbackOf(search, argument);
  search.value(call, undefined);
}

/** Whether the property is that of an array, a map or another object of JavaScript's own. */
function isOfLibrary(
  search: Escape,
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): boolean {
  const { isLibrary, references } = search.program;
  const name = ts.isPropertyAccessExpression(access) ? access.name : access.argumentExpression;
  return references.declarationsOf(name).some(isLibrary);
}

/**
 * Whether the call of a method was found, by the values that flow to it: these are among them. Of values
 * that nobody knows, all have to be known that flow there.
 */
function isFound({ origin, program }: Escape, receiver: ts.Node): boolean {
  const { complete, sites } = sitesBehind(program, valueAt(receiver));
  if (sites.length === 0) return false;
  return origin === undefined ? complete : origin.every((site) => sites.includes(site));
}

function callbackOf(search: Escape, argument: ts.Expression): void {
  const callback = unwrap(argument);
  if (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)) {
    for (const parameter of callback.parameters) search.held(parameter, undefined);
  }
}

/** A property is read by an expression in brackets. */
export function element(
  search: Escape,
  access: ts.ElementAccessExpression,
  node: ts.Node,
  shape: Shape,
): void {
  if (access.expression !== node) return;
  const name = literalText(access.argumentExpression);
  if (name !== undefined) read(search, access, name, shape);
  else if (assignedValue(access) === undefined) {
    const { parent } = wrapped(access);
    const isCalled = ts.isCallExpression(parent) && parent.expression === wrapped(access);
    // What nothing is known of may be an object that holds services, if nothing of it is called.
    const isHolder = shape === undefined ? !isCalled : !mayBeService(search.program, shape);
    if (isHolder) search.value(access, undefined);
    else search.lose("computed-name", access);
  }
}
