import { ts } from "../../../codegen/src/compiler.js";
import { methodsOf, type SdkMethod } from "../../facts/sdk-methods.js";
import { isJavaScript, unwrap } from "../../facts/syntax.js";
import type { Flow } from "../../flow/flow.js";
import type { Value } from "../../flow/values.js";
import { receiverOf } from "../callers/receiver.js";
import { isNarrowed } from "./narrowed.js";
import type { Read } from "./reads.js";

/**
 * The methods of services that flow into what a property is read from, and of which its type says nothing. The compiler
 * takes a variable for what it was given last by the code above; a function that is called in between may give it
 * another. In JavaScript, the type is that of its first value.
 *
 * @param known - the methods that its type tells
 */
export function methodsByValue(
  flow: Flow,
  { from }: Read,
  name: string,
  values: readonly Value[] | undefined,
  known: readonly SdkMethod[],
): SdkMethod[] {
  const classes = new Set(receiverOf(values).services.map((service) => service.class));
  for (const { service } of known) classes.delete(service);
  const others = [...classes].filter(({ methods }) => methods.has(name));
  if (others.length === 0) return [];
  const read = readFrom(from);
  if (read === undefined || isNarrowed(flow.program, read)) return [];
  const declared = isJavaScript(read) ? undefined : declaredMethods(flow, read, name);
  return others
    .filter((one) => declared === undefined || declared.some(({ service }) => service === one))
    .map((service) => ({ service, name }));
}

/** The expression that a property is read from. */
function readFrom(from: ts.Node): ts.Node | undefined {
  if (!ts.isBindingElement(from)) return ts.isExpression(from) ? unwrap(from) : undefined;
  const pattern = from.parent.parent;
  return ts.isVariableDeclaration(pattern) && pattern.initializer !== undefined
    ? unwrap(pattern.initializer)
    : undefined;
}

/** The methods of a name that the declared type of a variable or a property has, whatever it was given last. */
function declaredMethods(
  { program: { checker, sdk } }: Flow,
  read: ts.Node,
  name: string,
): SdkMethod[] {
  const symbol = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(read) ? read.name : read,
  );
  const type = symbol && checker.getTypeOfSymbol(symbol);
  return methodsOf(type && checker.getApparentType(type).getProperty(name), sdk);
}
