import { ts } from "../../../compiler.js";
import { element, type Frame, type Path, type Site } from "./chains.js";
import type { Trace } from "./trace.js";

/** Follows a function as a value: itself, or what a call of it returns. */
export function traceFunction(
  trace: Trace,
  declaration: ts.SignatureDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
  self?: Site,
): boolean {
  if (path === undefined) return trace.made(declaration, frame);
  const { step, rest } = path;
  if (typeof step !== "object") return false;
  return traceReturned(
    trace,
    declaration,
    rest,
    trace.chains.enter(declaration, step, self, frame),
  );
}

/** Follows what a function returns once it was entered. */
export function traceReturned(
  trace: Trace,
  declaration: ts.SignatureDeclaration,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const body = (declaration as ts.FunctionLikeDeclaration).body;
  // An overload says nothing, its implementation does.
  if (body === undefined) return isOverload(declaration);
  if (!ts.isBlock(body)) return trace.value(body, path, frame);
  return trace.once(body, path, frame, () => traceResults(trace, declaration, body, path, frame));
}

function traceResults(
  trace: Trace,
  declaration: ts.SignatureDeclaration,
  body: ts.Block,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const { returned, yielded, delegated } = resultsOf(body);
  if ((declaration as ts.FunctionDeclaration).asteriskToken !== undefined) {
    if (path?.step !== element) return false;
    const known = trace.every(yielded, (node) => trace.value(node, path.rest, frame));
    return trace.every(delegated, (node) => trace.value(node, path, frame)) && known;
  }
  return trace.every(returned, (node) => trace.value(node, path, frame));
}

function isOverload(declaration: ts.SignatureDeclaration): boolean {
  const ambient =
    (ts.getCombinedModifierFlags(declaration as ts.FunctionDeclaration) &
      (ts.ModifierFlags.Ambient | ts.ModifierFlags.Abstract)) !==
    0;
  return (
    !ambient &&
    !declaration.getSourceFile().isDeclarationFile &&
    (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration))
  );
}

interface Results {
  readonly returned: readonly ts.Expression[];
  readonly yielded: readonly ts.Expression[];
  /** What it yields each part of: `yield* services`. */
  readonly delegated: readonly ts.Expression[];
}

const known = new WeakMap<ts.Node, Results>();

/** What a function's body returns and yields, without the functions in it. */
export function resultsOf(body: ts.Node): Results {
  const found = known.get(body);
  if (found !== undefined) return found;
  const returned: ts.Expression[] = [];
  const yielded: ts.Expression[] = [];
  const delegated: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) returned.push(node.expression);
    if (ts.isYieldExpression(node) && node.expression !== undefined) {
      (node.asteriskToken === undefined ? yielded : delegated).push(node.expression);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  const results = { returned, yielded, delegated };
  known.set(body, results);
  return results;
}
