import type { ts } from "../../compiler.js";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import type { Conversion } from "./conversions.js";
import { functionsBehind } from "./escape/argument-end.js";
import { Escape } from "./escape/escape.js";
import { createMayCarry } from "./may-carry.js";
import { parametersOf } from "./syntax.js";
import { findWideFunctions } from "./wide.js";
import { elementType, type Widened, widenedParameters } from "./widened.js";

/**
 * Follows what functions are given that take more than they are called with: a service that is handed
 * to them loses its type there, and at no other place.
 */
export function followWidened(
  program: Program,
  conversions: readonly Conversion[],
  lost: Map<ts.Node, UnresolvedReason>,
): void {
  const { checker, compiler, index, isOwnNode } = program;
  const wide = findWideFunctions(checker, isOwnNode, compiler.getCompilerOptions());
  const mayBeWide = createMayCarry(program, wide);
  const compare = (node: ts.Node, source: ts.Type, target: ts.Type | undefined) => {
    if (target === undefined) return;
    for (const widened of widenedParameters(program, source, target)) {
      follow(program, lost, node, widened);
    }
  };
  for (const conversion of conversions) {
    const { node } = conversion;
    if (!mayBeWide(node)) continue;
    compare(node, checker.getTypeAtLocation(node), wantedType(checker, conversion));
  }
  for (const declaration of index.classes) {
    const made = checker.getTypeAtLocation(declaration);
    for (const { types } of declaration.heritageClauses ?? []) {
      for (const type of types) compare(type, made, checker.getTypeAtLocation(type));
    }
  }
}

/** What a value is wanted for. In a call, the type parameters of the function stand for what they are there. */
function wantedType(
  checker: ts.TypeChecker,
  { node, target, call }: Conversion,
): ts.Type | undefined {
  const index = call?.arguments?.indexOf(node) ?? -1;
  const parameters = (call && checker.getResolvedSignature(call)?.parameters) ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  return parameter === undefined ? target() : elementType(checker, parameter);
}

function follow(
  program: Program,
  lost: Map<ts.Node, UnresolvedReason>,
  node: ts.Node,
  { parameter, given }: Widened,
): void {
  const search = new Escape(program, lost, undefined);
  const position = parametersOf(parameter.parent).indexOf(parameter);
  const functions = functionsBehind(program, node, parameter.parent);
  if (functions === undefined) search.lose("any", node);
  for (const behind of functions ?? []) {
    const named = parametersOf(behind);
    const own = named[position] ?? named.at(-1);
    if (own !== undefined) search.held(own, own.dotDotDotToken ? undefined : given);
  }
}
