import { FindingsError } from "../../codegen/src/findings/finding.js";
import type { Shown } from "../report/audit-report.js";
import type { JudgeableUses, SourcePlace } from "../use.js";
import { explainFindings, phrases } from "./messages.js";
import { useLines } from "./use-lines.js";

/**
 * The uses on a line of a file, and what may hide others there: once for each unit that has read it, since
 * each may be judged by another server.
 *
 * @throws FindingsError if nobody has read the file
 */
export function explainLine(
  { file, line }: { readonly file: string; readonly line: number },
  found: readonly JudgeableUses[],
  shown: Shown,
): string[] {
  const readers = found.filter(({ files }) => files.includes(file));
  if (readers.length === 0) throw new FindingsError([explainFindings.notRead(file)]);
  const isHere = ({ place }: { readonly place: SourcePlace }) =>
    place.file === file && place.line === line;
  const said = readers.map(({ uses, unresolved, server }) => {
    const lines = [
      ...uses.filter(isHere).flatMap((use) => useLines(use, shown)),
      ...unresolved.filter(isHere).map(({ text }) => `  ${phrases.unresolved(text)}`),
    ];
    return [
      `${shown(file)}:${line}   ${phrases.judgedBy(server)}`,
      ...(lines.length > 0 ? lines : [`  ${phrases.noUse}`]),
    ];
  });
  // Most units find the same in a file that they share.
  return [...new Map(said.map((lines) => [lines.join(), lines])).values()].flat();
}
