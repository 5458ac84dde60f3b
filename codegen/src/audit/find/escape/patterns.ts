import { ts } from "../../../compiler.js";
import type { Program } from "../analysis.js";
import { sitesBehind } from "../callers.js";
import { takenFrom } from "../reads.js";
import { writtenName } from "../syntax.js";
import { mayBeService, partOf, type Shape } from "./shape.js";

/** A name that a pattern gives to a part of the value that it takes apart. */
export interface TakenPart {
  readonly element: ts.BindingElement;
  readonly part: Shape;
}

/** The parts at which a service may be got, as a pattern names them. */
export function takenApart(
  program: Program,
  pattern: ts.BindingPattern,
  shape: Shape,
): readonly TakenPart[] {
  return pattern.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element)) return [];
    const part = partTaken(program, element, shape);
    if (part === "idle") return [];
    const { name } = element;
    return ts.isIdentifier(name) ? [{ element, part }] : takenApart(program, name, part);
  });
}

function partTaken(program: Program, element: ts.BindingElement, shape: Shape): Shape | "idle" {
  if (element.dotDotDotToken !== undefined) return shape;
  if (ts.isArrayBindingPattern(element.parent)) return undefined;
  const name = writtenName(element.propertyName ?? element.name);
  if (name === undefined) return undefined;
  const isMethod = mayBeService(program, shape) && program.sdk.methodNames.has(name);
  // The method was found, by the values that flow to the pattern.
  return isMethod && sitesBehind(program, takenFrom(element)).sites.length > 0
    ? "idle"
    : partOf(program, shape, name);
}
