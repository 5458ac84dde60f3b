import { ts } from "../../../codegen/src/compiler.js";
import { literalText, unwrap } from "../../facts/syntax.js";
import type { Flow } from "../flow.js";

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
  // A symbol of the program's own is as good as a name, if it is made for one place alone.
  const made = (type.symbol?.valueDeclaration as ts.VariableDeclaration | undefined)?.initializer;
  const isShared = made?.getText().startsWith("Symbol.for(") ?? true;
  const isUnique = (type.flags & ts.TypeFlags.UniqueESSymbol) !== 0;
  return isUnique && !isShared ? [`@@${type.symbol.name}`] : undefined;
}
