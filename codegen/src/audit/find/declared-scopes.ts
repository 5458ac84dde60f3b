import { ts } from "../../compiler.js";
import type { DeclaredScope } from "../use.js";
import type { Program } from "./analysis.js";
import { heldBy } from "./scoped-clients.js";
import { placeOf } from "./syntax.js";

/**
 * The scopes that scoped clients are declared with which are made in some files: read from the type of the
 * grant, so that it may stand elsewhere. What is no literal is left out, since it does not compile.
 */
export function declaredScopes(
  { checker, index, isScopedClient }: Program,
  within: (file: ts.SourceFile) => boolean,
): DeclaredScope[] {
  return index.calls.flatMap((call) => {
    const grant = call.arguments[1];
    if (grant === undefined || !within(call.getSourceFile()) || !isScopedClient(call)) return [];
    const elements = new Map(
      listIn(grant).flatMap((element) =>
        literalsOf(checker.getTypeAtLocation(element)).map((scope) => [scope, element] as const),
      ),
    );
    return scopesOf(checker.getTypeAtLocation(grant), checker).map((scope) => ({
      scope,
      place: placeOf(elements.get(scope) ?? grant),
    }));
  });
}

/** The elements of a list that is written out: by itself, or for another kind of key. */
function listIn(grant: ts.Expression): readonly ts.Expression[] {
  const list = ts.isCallExpression(grant) ? grant.arguments[0] : grant;
  return list !== undefined && ts.isArrayLiteralExpression(list) ? list.elements : [];
}

function scopesOf(grant: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const element = grant.getNumberIndexType();
  return heldBy(grant, checker)?.flat() ?? (element === undefined ? [] : literalsOf(element));
}

function literalsOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}
