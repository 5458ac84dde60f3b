import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { unwrap } from "../syntax.js";
import { element, type Frame, type Path } from "./chains.js";
import { anyElement, isIndexed } from "./order.js";
import type { Trace } from "./trace.js";

/** Methods that give back their object, or one with the same elements. */
const same = new Set(
  "slice filter reverse sort toReversed toSorted splice toSpliced copyWithin flat concat with fill bind values".split(
    " ",
  ),
);
/** Those of them that leave each element where it is. */
const inPlace = new Set("bind fill with".split(" "));
/** Those of them that make a list of their own. */
const copying = new Set("slice filter toReversed toSorted toSpliced splice flat with".split(" "));
/** Methods that give back one of the elements. */
const one = new Set("find findLast at pop shift".split(" "));
/** Methods that hand their elements to a function. */
const each = new Set(
  "map forEach filter find findLast some every flatMap findIndex sort".split(" "),
);
/** Functions of `Object` and `Promise` that give back their argument, or one with the same parts. */
const through = new Set(
  "freeze seal preventExtensions assign defineProperties resolve all race any from of".split(" "),
);

/**
 * Follows a call of what JavaScript itself provides.
 *
 * @returns `undefined` if the call is none that is known
 */
export function traceLibrary(
  trace: Trace,
  node: ts.CallExpression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean | undefined {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { expression: object, name } = callee;
  const isGlobal = ts.isIdentifier(object) && /^(Object|Promise|Array|Reflect)$/.test(object.text);
  if (isGlobal) return traceGlobal(trace, node, name.text, path, frame);
  const [first] = node.arguments;
  if (one.has(name.text)) return trace.part(object, element, path, frame);
  if (name.text === "get" && !isProperty(trace, object, "get")) {
    const inner = trace.chains.path("1", path);
    return inner !== undefined && trace.part(object, element, inner, frame);
  }
  if (first !== undefined && /^(then|catch|finally|map|flatMap)$/.test(name.text)) {
    return traceCallback(trace, node, callee, first, path, frame);
  }
  if (name.text === "concat" && !isText(trace, object)) {
    const inner = anyElement(trace.chains, path);
    return trace.every([object, ...node.arguments], (n) =>
      path !== undefined && n !== object && !isList(trace, n)
        ? trace.value(n, path.rest, frame)
        : trace.value(n, inner, frame),
    );
  }
  if (!same.has(name.text)) return undefined;
  // Of a text these make another text.
  if (isText(trace, object)) return trace.made(node, frame);
  if (name.text === "values" && path !== undefined && isMap(trace.program, object)) {
    const inner = trace.chains.path("1", path.rest);
    return inner !== undefined && trace.part(object, element, inner, frame);
  }
  if (path === undefined && copying.has(name.text)) return trace.made(node, frame);
  const known = trace.value(
    object,
    inPlace.has(name.text) ? path : anyElement(trace.chains, path),
    frame,
  );
  const isPart = isIndexed(path) || path?.step === element;
  const put = isPart ? putBy(name.text, node.arguments) : [];
  return trace.every(put, (value) => trace.value(value, path?.rest, frame)) && known;
}

/** What a method puts into the list that it gives back. */
function putBy(method: string, given: readonly ts.Expression[]): readonly ts.Expression[] {
  if (method === "with") return given.slice(1, 2);
  if (method === "fill") return given.slice(0, 1);
  return method === "toSpliced" ? given.slice(2) : [];
}

/** Whether an expression is a list, whose elements are taken one by one; of what nobody knows, they may be. */
function isList({ program: { checker } }: Trace, node: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(node);
  return (type.flags & ts.TypeFlags.Any) !== 0 || type.getNumberIndexType() !== undefined;
}

function isText({ program }: Trace, object: ts.Expression): boolean {
  return (program.checker.getTypeAtLocation(object).flags & ts.TypeFlags.StringLike) !== 0;
}

/** What a callback returns is what `then` settles to, and the elements that `map` makes. */
function traceCallback(
  trace: Trace,
  node: ts.CallExpression,
  { expression: object, name }: ts.PropertyAccessExpression,
  callback: ts.Expression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  // The list that `map` makes is a list of its own.
  if (path === undefined && /map/i.test(name.text)) return trace.made(node, frame);
  const inner = /map/i.test(name.text) ? path?.rest : path;
  const callbacks = name.text === "then" ? node.arguments.slice(0, 2) : [callback];
  const by = trace.chains.invocation(node, frame);
  const returned =
    name.text === "finally" || trace.every(callbacks, (one) => trace.part(one, by, inner, frame));
  return name.text === "finally" || name.text === "catch"
    ? trace.value(object, path, frame) && returned
    : returned;
}

function traceGlobal(
  trace: Trace,
  node: ts.CallExpression,
  name: string,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean | undefined {
  const [first, second] = node.arguments;
  if (first === undefined) return undefined;
  if (name === "values") return trace.value(first, path, frame);
  if (name === "entries" && path?.step === element && path.rest?.step === "1") {
    return trace.part(first, element, path.rest.rest, frame);
  }
  if (name === "from" && second !== undefined) {
    if (path === undefined) return trace.made(node, frame);
    const step = trace.chains.invocation(node, frame);
    return trace.part(second, step, path?.rest, frame);
  }
  if (name === "allSettled") {
    // Of each promise there is an object that tells what it was settled with.
    const settled =
      path?.rest?.step === "value" ? trace.chains.path(path.step, path.rest.rest) : undefined;
    return settled === undefined ? undefined : trace.value(first, settled, frame);
  }
  if (!through.has(name)) return undefined;
  return trace.every(node.arguments, (argument) => trace.value(argument, path, frame));
}

/** Whether an object is a map of the language's own, whose elements are its entries. */
const isMap = ({ checker, isLibrary }: Program, object: ts.Node): boolean => {
  const { symbol } = checker.getTypeAtLocation(object);
  const declarations = symbol?.declarations ?? [];
  return /^(Readonly)?Map$/.test(symbol?.name ?? "") && declarations.every(isLibrary);
};

/** Whether an object has a property of its own code by that name, and so is no `Map`. */
function isProperty({ program }: Trace, object: ts.Expression, name: string): boolean {
  const property = program.checker.getTypeAtLocation(object).getProperty(name);
  return (property?.declarations ?? []).some((d) => !program.isLibrary(d));
}

/** What a library's function hands to a callback's parameter. */
export interface CallbackSource {
  readonly value: ts.Expression;
  /** Whether each element is an entry of a map, of which the callback gets the second part. */
  readonly isEntry?: boolean;
  readonly step: typeof element | undefined;
}

/** @returns `undefined` if the call does not hand the callback anything that is known */
export function callbackSource(
  program: Program,
  call: ts.CallExpression,
  position: number,
): CallbackSource | undefined {
  const { isOwn } = program;
  const callee = unwrap(call.expression);
  // A method of the program's own may be named like an array's.
  if (!ts.isPropertyAccessExpression(callee) || isOwn(callee)) return undefined;
  const { expression: value, name } = callee;
  if (name.text === "then" && position === 0) return { value, step: undefined };
  const [first] = call.arguments;
  if (name.text === "from" && position === 0 && first !== undefined)
    return { value: first, step: element };
  if (name.text === "reduce" && position === 1) return { value, step: element };
  const isEntry = isMap(program, value);
  return each.has(name.text) && position === 0 ? { value, step: element, isEntry } : undefined;
}
