import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { parametersOf, unwrap } from "../syntax.js";
import { type Call, callsOf } from "./call-sites.js";
import { element, type Frame, frameOf, type Path, type Site } from "./chains.js";
import { mayBeMadeAt } from "./entries.js";
import { callbackSource } from "./library.js";
import type { Trace } from "./trace.js";
import { traceWrites } from "./writes.js";

/** Follows a parameter to the arguments of the call that entered its function, or of all calls. */
export function traceParameter(
  trace: Trace,
  node: ts.ParameterDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const entered = frameOf(node.parent, frame);
  const byDefault = node.initializer === undefined || trace.value(node.initializer, path, entered);
  const written = traceWrites(trace, node, path, entered);
  const passed = traceArguments(trace, node, path, entered) && byDefault && written;
  return passed && !isDecorated(trace.program, node.parent);
}

/** Whether a decorator of the program's own may call a method in its way, or put something else into a field. */
export function isDecorated({ isOwn }: Program, member: ts.Node): boolean {
  if (!ts.canHaveDecorators(member)) return false;
  return (ts.getDecorators(member) ?? []).some(({ expression }) => {
    const name = unwrap(ts.isCallExpression(expression) ? expression.expression : expression);
    return isOwn(name);
  });
}

function traceArguments(
  trace: Trace,
  node: ts.ParameterDeclaration,
  path: Path | undefined,
  entered: Frame | undefined,
): boolean {
  if (entered?.by !== undefined) {
    const { call, frame } = entered.by;
    const how: Call = isCallback(trace, node.parent, call)
      ? { call, kind: "callback" }
      : callBy(trace, call);
    return traceArgument(trace, node, how, path, frame);
  }
  const calls = callsOf(trace.program, node.parent);
  const self = entered?.self;
  const found =
    self === undefined ? calls.found : calls.found.filter((call) => mayBeOn(trace, call, self));
  const passed = trace.every(found, (call) => traceArgument(trace, node, call, path, call.frame));
  // Who is not called here is called from outside.
  return passed && calls.complete && calls.found.length > 0;
}

/** How a function is called that a call enters: by its own name, or by a method that every function has. */
function callBy({ program }: Trace, call: ts.Node): Call {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  const isMethod = callee !== undefined && isOfFunction(program, callee);
  if (isMethod && callee.name.text === "apply")
    return { call: call as ts.CallExpression, kind: "apply" };
  // What a client factory makes takes the grant first, and `call` what `this` is.
  return { call, kind: "call", skipped: isMethod || program.fromFactories.has(call) ? 1 : 0 };
}

/** `f.call`, `f.apply`: methods by which a function is called. */
export const isOfFunction = (
  { isOwn }: Program,
  callee: ts.Node,
): callee is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(callee) &&
  /^(apply|call)$/.test(callee.name.text) &&
  !isOwn(callee);

/** Whether a call of a method may be on an object that was made at a place. */
function mayBeOn({ program }: Trace, how: Call, self: Site): boolean {
  if (how.kind !== "call" || !ts.isCallExpression(how.call)) return true;
  const callee = unwrap(how.call.expression);
  const isOfThis = !ts.isPropertyAccessExpression(callee) || isSelf(callee.expression);
  return isOfThis || how.skipped > 0 || mayBeMadeAt(program, callee.expression, self);
}

const isSelf = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword;

/** Whether a function was not called itself, but handed to the function that was. */
function isCallback({ program }: Trace, callback: ts.Node, call: ts.Node): boolean {
  if (!ts.isCallExpression(call) || callbackSource(program, call, 0) === undefined) return false;
  return call.arguments.some((argument) => {
    const node = unwrap(argument);
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    return (
      node === callback ||
      (ts.isIdentifier(name) && program.references.declarationsOf(name).some((d) => d === callback))
    );
  });
}

function traceArgument(
  trace: Trace,
  node: ts.ParameterDeclaration,
  how: Call,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const position = parametersOf(node.parent).indexOf(node);
  if (how.kind === "jsx") {
    const step = path?.step;
    return (
      position === 0 &&
      typeof step === "string" &&
      trace.every(how.element.attributes.properties, (attribute) => {
        if (!ts.isJsxAttribute(attribute) || attribute.name.getText() !== step) return true;
        const value = attribute.initializer;
        return (
          value !== undefined &&
          ts.isJsxExpression(value) &&
          value.expression !== undefined &&
          trace.value(value.expression, path?.rest, undefined)
        );
      })
    );
  }
  if (how.kind === "apply") {
    const [, list] = how.call.arguments;
    const isRest = node.dotDotDotToken !== undefined;
    if (list === undefined || isRest) return list === undefined;
    return trace.part(list, String(position), path, frame);
  }
  if (how.kind === "callback") {
    const source = callbackSource(trace.program, how.call as ts.CallExpression, position);
    if (source === undefined) return false;
    if (source.step === undefined) return trace.value(source.value, path, frame);
    const inner = source.isEntry ? trace.chains.path("1", path) : path;
    return (
      (inner !== undefined || !source.isEntry) &&
      trace.part(source.value, source.step, inner, frame)
    );
  }
  const given = (how.call as ts.CallExpression).arguments ?? [];
  const index = position + how.skipped;
  if (node.dotDotDotToken !== undefined) return traceRest(trace, given.slice(index), path, frame);
  const spread = given.slice(0, index + 1).find(ts.isSpreadElement);
  if (spread !== undefined) return trace.part(spread.expression, element, path, frame);
  const argument = given[index];
  return argument === undefined || trace.value(argument, path, frame);
}

/** `...services`: an array of the arguments that are left. */
function traceRest(
  trace: Trace,
  given: readonly ts.Expression[],
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  if (path === undefined) return false;
  const one = typeof path.step === "string" ? given[Number(path.step)] : undefined;
  return trace.every(one === undefined ? given : [one], (argument) =>
    ts.isSpreadElement(argument)
      ? trace.part(argument.expression, element, path.rest, frame)
      : trace.value(argument, path.rest, frame),
  );
}
