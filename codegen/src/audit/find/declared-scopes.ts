import { holds } from "../../../../src/holds.js";
import type { ts } from "../../compiler.js";
import type { Declaration } from "../use.js";
import type { Program } from "./analysis.js";
import { placeOf } from "./syntax.js";

/**
 * What the scoped clients are declared with that are made in some files: read from the type of the grant, so
 * that it may stand elsewhere. What is no list of literals is left out, since it does not compile.
 */
export function declarationsIn(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Declaration[] {
  const { checker, index } = program;
  return index.calls.flatMap((call) => {
    const grant = call.arguments[1];
    if (grant === undefined || !within(call.getSourceFile())) return [];
    if (!program.isScopedClient(call)) return [];
    return [{ scopes: scopesOf(checker.getTypeAtLocation(grant), checker), place: placeOf(grant) }];
  });
}

function scopesOf(grant: ts.Type, checker: ts.TypeChecker): string[] {
  const held = grant.getProperty(holds);
  if (held !== undefined) {
    return checker
      .getTypeOfSymbol(held)
      .getProperties()
      .map(({ name }) => name);
  }
  const element = grant.getNumberIndexType();
  if (element === undefined) return [];
  const parts = element.isUnion() ? element.types : [element];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}
