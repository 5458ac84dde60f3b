import { ts } from "../../../compiler.js";
import { unwrap } from "../syntax.js";
import type { Frame, Path } from "./chains.js";
import { traceDeclaration } from "./declarations.js";
import { traceLibrary } from "./library.js";
import { traceLoaded } from "./modules.js";
import { isOfFunction } from "./parameters.js";
import type { Trace } from "./trace.js";

/** Follows what a call returns. */
export function traceCall(
  trace: Trace,
  node: ts.CallExpression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const { program } = trace;
  const [first] = node.arguments;
  if (isLoad(node) && first !== undefined) return traceLoaded(trace, first, path, frame);
  const callee = unwrap(node.expression);
  // The client's setters give back the client.
  if (ts.isPropertyAccessExpression(callee) && program.isClientMethod(callee)) {
    return trace.value(callee.expression, path, frame);
  }
  if (program.isScopedClient(node)) {
    return path?.rest === undefined && trace.made(node, frame);
  }
  if (path === undefined && program.isKeyGrant(node)) return trace.made(node, frame);
  if (typeof path?.step === "object" && program.isClientFactory(node)) {
    const { call, frame: around } = path.step;
    program.fromFactories.set(call, trace.chains.site(node, frame));
    return path.rest?.rest === undefined && trace.made(call, around);
  }
  const byLibrary = program.isOwn(callee) ? undefined : traceLibrary(trace, node, path, frame);
  if (byLibrary !== undefined) return byLibrary;
  const before = trace.sites.size;
  const step = trace.chains.invocation(node, frame);
  const called = isOfFunction(program, callee) ? callee.expression : callee;
  const known = trace.part(called, step, path, frame);
  if (known && trace.sites.size > before) return true;
  return traceSignature(trace, node, path, frame) || known;
}

/** What the checker says is called, for objects that can't be followed. */
function traceSignature(
  trace: Trace,
  node: ts.CallExpression,
  path: Path | undefined,
  frame: Frame | undefined,
): boolean {
  const declaration = trace.program.checker.getResolvedSignature(node)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return false;
  if ((declaration as ts.FunctionLikeDeclaration).body === undefined) return false;
  const inner = trace.chains.path(trace.chains.invocation(node, frame), path);
  return inner !== undefined && traceDeclaration(trace, declaration, inner, undefined);
}

function isLoad({ expression }: ts.CallExpression): boolean {
  const isRequire = ts.isIdentifier(expression) && expression.text === "require";
  return isRequire || expression.kind === ts.SyntaxKind.ImportKeyword;
}
