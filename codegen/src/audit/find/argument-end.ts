import { ts } from "ts-morph";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import { isAny } from "./any.js";
import { methodsIn } from "./sdk-methods.js";

/** Where an argument ends up: out of sight, in a parameter, or in what the call returns. */
export type ArgumentEnd =
  | { readonly reason: UnresolvedReason; readonly node: ts.Node }
  | { readonly returned: true }
  | { readonly returned: false; readonly parameter: ts.ParameterDeclaration };

/** @returns `undefined` where the value is neither lost nor followed any further */
export function endOfArgument(
  program: Program,
  call: ts.CallExpression | ts.NewExpression,
  node: ts.Node,
): ArgumentEnd | undefined {
  const { checker, compiler } = program;
  if (ts.isNewExpression(call) && program.made(call).services.length > 0) return undefined;
  if (ts.isCallExpression(call) && program.isScopedClient(call)) return undefined;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) {
    return isAny(checker, call.expression) ? { reason: "any", node } : undefined;
  }
  const given: readonly ts.Node[] = call.arguments ?? [];
  const last = declaration.parameters.length - 1;
  const parameter = declaration.parameters[Math.min(given.indexOf(node), last)];
  const file = declaration.getSourceFile();
  if (!file.isDeclarationFile) {
    const isKnown = parameter !== undefined && ts.isParameter(parameter);
    return isKnown ? { returned: false, parameter } : undefined;
  }
  const isPlatform =
    compiler.isSourceFileDefaultLibrary(file) || file.fileName.includes("/@types/node/");
  if (isPlatform) return endInPlatform(call);
  const reason = reasonOf(program, parameter);
  return reason && { reason, node };
}

/** JavaScript's own functions call no method of what they are given; some give it back. */
function endInPlatform(call: ts.CallExpression | ts.NewExpression): ArgumentEnd | undefined {
  const name = call.expression.getText();
  if (/^(Reflect\.get|(Object|Reflect)\.getPrototypeOf)$/.test(name)) {
    return { reason: "computed-name", node: call };
  }
  return /^(Object\.(freeze|assign)|Promise\.resolve)$/.test(name) ? { returned: true } : undefined;
}

/**
 * What a package may do with its argument, by the type that its parameter was declared with: one
 * that takes anything, such as a type parameter, is not written for the SDK, and does not call it.
 */
function reasonOf(
  { checker, sdk }: Program,
  parameter: ts.ParameterDeclaration | ts.JSDocParameterTag | undefined,
): UnresolvedReason | undefined {
  if (parameter === undefined || !ts.isParameter(parameter)) return "any";
  const written = parameter.type && checker.getTypeFromTypeNode(parameter.type);
  const type = parameter.dotDotDotToken ? written?.getNumberIndexType() : written;
  if (type === undefined || type.flags & ts.TypeFlags.Any) return "any";
  const isClient = (type.symbol?.declarations ?? []).some((d) => sdk.clients.has(d));
  return isClient || methodsIn(type, sdk).size > 0 ? "package" : undefined;
}
