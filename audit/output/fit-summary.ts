import { statSync } from "node:fs";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { outputFindings, outputTexts } from "./messages.js";
import type { Output } from "./outputs.js";

/** What GitHub takes of a step, in bytes. Of a summary that is longer, it shows nothing at all. */
const mostBytes = 1024 * 1024;

/**
 * As much of a report in Markdown as the summary of a job has room for, in whole lines: the keys come first, and then
 * the findings. If something is left out, a sentence at the end says so.
 *
 * @param file - the summary, with what is in it
 * @param others - the reports of the same run that are whole
 * @throws FindingsError if there is no room even for that sentence
 */
export function fitSummary(text: string, file: string, others: readonly Output[]): string {
  const room = mostBytes - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  if (Buffer.byteLength(text) <= room) return text;
  const lines = text.trimEnd().split("\n");
  const closing = (left: number) => `\n${outputTexts.cut(left, others)}\n`;
  let free = room - Buffer.byteLength(closing(lines.length));
  if (free < 0) throw new FindingsError([outputFindings.summaryFull(file)]);
  const kept: string[] = [];
  for (const line of lines) {
    free -= Buffer.byteLength(`${line}\n`);
    if (free < 0) break;
    kept.push(`${line}\n`);
  }
  return kept.join("") + closing(lines.length - kept.length);
}
