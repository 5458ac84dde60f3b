import { ts } from "../../compiler.js";
import { unwrap } from "../find/syntax.js";

/** Traps that give out something else than what a proxy stands before. */
const replacing = /^(apply|construct|get|getOwnPropertyDescriptor|getPrototypeOf)$/;

/** Whether the handler of a proxy is written out, and gives out nothing else than what it stands before. */
export function isHarmless(handler: ts.Expression): boolean {
  const written = unwrap(handler);
  return (
    ts.isObjectLiteralExpression(written) &&
    written.properties.every(
      ({ name }) => name !== undefined && ts.isIdentifier(name) && !replacing.test(name.text),
    )
  );
}
