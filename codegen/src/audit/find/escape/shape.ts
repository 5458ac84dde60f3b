import type { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";

/**
 * What is known of a value whose type the code no longer tells: the type that it had, the parts of the
 * object that it was put into, or nothing.
 */
export type Shape = ts.Type | ReadonlyMap<string, Shape> | undefined;

/** The shape of a property; `"idle"` if no service can be got at through it. */
export function partOf({ carriers, checker, isLibrary }: Program, shape: Shape, name: string) {
  if (shape === undefined) return undefined;
  if (isParts(shape)) return shape.has(name) ? shape.get(name) : "idle";
  const property = checker.getApparentType(shape).getProperty(name);
  if (property === undefined) return shape.getStringIndexType() ?? "idle";
  if ((property.declarations ?? []).some(isLibrary)) return undefined;
  const type = checker.getTypeOfSymbol(property);
  return carriers.hides(type) ? type : "idle";
}

/** The shape of what a call, or a `new`, of the value gives. */
export function resultOf({ checker, carriers }: Program, shape: Shape): Shape | "idle" {
  if (shape === undefined || isParts(shape)) return undefined;
  const signatures = [...shape.getCallSignatures(), ...shape.getConstructSignatures()];
  const types = signatures.map((signature) => checker.getReturnTypeOfSignature(signature));
  if (types.length === 0) return undefined;
  const carrying = types.find((type) => carriers.hides(type));
  return carrying ?? "idle";
}

/** The shape of what a promise is settled with. */
export function awaited({ checker }: Program, shape: Shape): Shape {
  return shape === undefined || isParts(shape) ? shape : checker.getAwaitedType(shape);
}

/** Whether a shape may be a service itself, or a client, and not only hold one. */
export function mayBeService({ carriers }: Program, shape: Shape): boolean {
  return shape === undefined || (!isParts(shape) && carriers.isService(shape));
}

/** Whether a shape is the parts of an object. */
export const isParts = (shape: Exclude<Shape, undefined>): shape is ReadonlyMap<string, Shape> =>
  shape instanceof Map;
