import type { Shown } from "../report/audit-report.js";
import type { FoundUses, SourcePlace } from "../use.js";
import { phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/** The uses on a line of a file, and what may hide others there. */
export function explainLine(
  { file, line }: { readonly file: string; readonly line: number },
  found: readonly FoundUses[],
  shown: Shown,
): string[] {
  const isHere = ({ place }: { readonly place: SourcePlace }) =>
    place.file === file && place.line === line;
  const lines = found.flatMap(({ uses, unresolved }) => [
    ...uses.filter(isHere).flatMap((use) => useLines(use, shown)),
    ...unresolved.filter(isHere).map(({ text }) => `  ${phrases.unresolved(text)}`),
  ]);
  return [`${shown(file)}:${line}`, ...(lines.length > 0 ? lines : [`  ${phrases.noUse}`])];
}
