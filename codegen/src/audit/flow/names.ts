import { ts } from "../../compiler.js";
import { literalText, unwrap } from "../find/syntax.js";
import type { Flow } from "./flow.js";

/** The names that an expression in brackets may be; `undefined` if it may be any. */
export function keyTexts(
  { program: { checker } }: Flow,
  node: ts.Expression,
): readonly string[] | undefined {
  const written = literalText(unwrap(node));
  if (written !== undefined) return [written];
  const symbol = /^Symbol\.(\w+)$/.exec(node.getText())?.[1];
  if (symbol !== undefined) return [`@@${symbol}`];
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.map((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : undefined,
  );
  if (texts.length > 0 && texts.every((text) => text !== undefined)) return texts as string[];
  // A symbol of the program's own is as good as a name.
  return type.flags & ts.TypeFlags.UniqueESSymbol ? [`@@${type.symbol.name}`] : undefined;
}
