import { FindingsError } from "../../findings/finding.js";
import type { Shown } from "../report/audit-report.js";
import type { FoundUses, SourcePlace } from "../use.js";
import { explainFindings, phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/**
 * The uses on a line of a file, and what may hide others there.
 *
 * @throws FindingsError if nobody has read the file
 */
export function explainLine(
  { file, line }: { readonly file: string; readonly line: number },
  found: readonly FoundUses[],
  shown: Shown,
): string[] {
  if (!found.some(({ files }) => files.includes(file))) {
    throw new FindingsError([explainFindings.notRead(file)]);
  }
  // Units that share a folder have found the same.
  const distinct = [...new Map(found.map((one) => [one.uses, one])).values()];
  const isHere = ({ place }: { readonly place: SourcePlace }) =>
    place.file === file && place.line === line;
  const lines = distinct.flatMap(({ uses, unresolved }) => [
    ...uses.filter(isHere).flatMap((use) => useLines(use, shown)),
    ...unresolved.filter(isHere).map(({ text }) => `  ${phrases.unresolved(text)}`),
  ]);
  return [`${shown(file)}:${line}`, ...(lines.length > 0 ? lines : [`  ${phrases.noUse}`])];
}
