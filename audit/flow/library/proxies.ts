import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";

/** Traps that give out something else than what a proxy stands before. */
const replacing = /^(apply|construct|get|getOwnPropertyDescriptor|getPrototypeOf)$/;

/** Whether the handler of a proxy is written out, gives out nothing else than what it stands before, and takes nothing. */
export function isHarmless(handler: ts.Expression): boolean {
  const written = unwrap(handler);
  return (
    ts.isObjectLiteralExpression(written) &&
    written.properties.every(
      (trap) =>
        ts.isPropertyAssignment(trap) &&
        ts.isIdentifier(trap.name) &&
        !replacing.test(trap.name.text) &&
        takesNothing(trap.initializer),
    )
  );
}

const takesNothing = (trap: ts.Expression): boolean => {
  const written = unwrap(trap);
  return ts.isArrowFunction(written) && written.parameters.length === 0;
};
