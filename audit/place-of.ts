import type { ts } from "../codegen/src/compiler.js";
import type { SourcePlace } from "./use.js";

/**
 * The place where a node's own text begins.
 *
 * @param file - has to be told as long as the node does not know its parents
 */
export function placeOf(node: ts.Node, file = node.getSourceFile()): SourcePlace {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
