import { ts } from "../../codegen/src/compiler.js";

/** Whether nothing is known of the type of an expression. */
export const isAny = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
