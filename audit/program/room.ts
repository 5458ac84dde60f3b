import { ts } from "../../codegen/src/compiler.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { placeOf } from "../place-of.js";
import type { SourcePlace } from "../use.js";
import { programFindings } from "./messages.js";

/**
 * Does work that calls itself for each part of an expression, as the compiler does.
 *
 * @param folder - whose files are worked on
 * @param files - those that were parsed by then
 * @throws FindingsError with the deepest place if there is no room for it on the stack
 */
export function withRoom<Result>(
  folder: string,
  files: readonly ts.SourceFile[],
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FindingsError([programFindings.tooDeep(deepestPlace(files) ?? { file: folder })]);
  }
}

function deepestPlace(files: readonly ts.SourceFile[]): SourcePlace | undefined {
  interface Reached {
    readonly node: ts.Node;
    readonly file: ts.SourceFile;
    readonly depth: number;
  }
  let deepest: Reached | undefined;
  const pending = files.map((file): Reached => ({ node: file, file, depth: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, file, depth } = next;
    if (deepest === undefined || depth > deepest.depth) deepest = next;
    ts.forEachChild(node, (part) => void pending.push({ node: part, file, depth: depth + 1 }));
  }
  return deepest && placeOf(deepest.node, deepest.file);
}
