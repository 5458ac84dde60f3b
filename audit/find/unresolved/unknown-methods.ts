import { ts } from "../../../codegen/src/compiler.js";
import { releaseAt } from "../../../codegen/src/sdk/releases/releases.js";
import type { Program } from "../../facts/analysis.js";
import { unwrap } from "../../facts/syntax.js";
import { unresolvedAt } from "../../facts/unresolved-at.js";
import type { Unresolved } from "../../use.js";

/**
 * Calls of methods that a release does not have which stands in for one that is not installed: the other may
 * have them.
 */
export function unknownMethods(
  { carriers, checker, index, sdk }: Program,
  within: (file: ts.SourceFile) => boolean,
): Unresolved[] {
  if (![...sdk.files].some(({ fileName }) => releaseAt(fileName))) return [];
  const isStandIn = (type: ts.Type) =>
    (checker.getApparentType(type).symbol?.declarations ?? []).some(
      (d) => sdk.files.has(d.getSourceFile()) && releaseAt(d.getSourceFile().fileName),
    );
  return index.calls
    .filter((call) => within(call.getSourceFile()))
    .flatMap(({ expression }) => {
      const callee = unwrap(expression);
      if (!ts.isPropertyAccessExpression(callee)) return [];
      if (checker.getSymbolAtLocation(callee.name) !== undefined) return [];
      const type = checker.getTypeAtLocation(callee.expression);
      const isSdks = carriers.isSdks(type) || carriers.isClient(type);
      return isSdks && isStandIn(type) ? [unresolvedAt("sdk-missing", callee)] : [];
    });
}
