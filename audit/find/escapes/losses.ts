import { ts } from "../../../codegen/src/compiler.js";
import type { Carriers } from "../../facts/carriers.js";

/** Objects in each other to this depth come of types that make new ones of themselves without end. */
const deepest = 20;
const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined;

/** Whether a service that one type carries can't be told by the other. */
export function loses(
  carriers: Carriers,
  checker: ts.TypeChecker,
  source: ts.Type,
  target: ts.Type,
  within: readonly ts.Type[] = [],
): boolean {
  if (source === target || isLeft(carriers, source, target)) return false;
  if (target.isUnion()) {
    const parts = target.types.filter((part) => (part.flags & nothing) === 0);
    return parts.every((part) => loses(carriers, checker, source, part, within));
  }
  if (!carriers.hides(target)) return carriers.hides(source);
  if (carriers.isService(source)) return false;
  if (within.includes(source)) return false;
  if (within.length > deepest) return true;
  // Of an object that holds several, each has to be held.
  return source.getProperties().some((property) => {
    const other = target.getProperty(property.name);
    if (other === undefined || other === property) return false;
    const [own, given] = [property, other].map((p) => checker.getTypeOfSymbol(p));
    if (own === undefined || given === undefined || !carriers.carries(own)) return false;
    return loses(carriers, checker, own, given, [...within, source]);
  });
}

/** Whether a function's result, which is all that it carries, is left by whoever calls it. */
function isLeft(carriers: Carriers, source: ts.Type, target: ts.Type): boolean {
  const called = target.getCallSignatures();
  return (
    source.getCallSignatures().length > 0 &&
    !carriers.isService(source) &&
    called.length > 0 &&
    called.every((signature) => (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0)
  );
}
