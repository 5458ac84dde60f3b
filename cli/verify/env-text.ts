import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import { FindingsError, type Place } from "../../codegen/src/findings/finding.js";
import { verifyFindings } from "./messages.js";

/** More than that is no list of variables. */
const mostBytes = 1024 * 1024;

/**
 * The text of a file of variables.
 *
 * @param file - absolute
 * @throws FindingsError if the file can't be read, or is no text
 */
export function readEnvText(file: string): string {
  const fail = (reason: string) => new FindingsError([verifyFindings.unreadable(file, reason)]);
  let bytes: Buffer;
  try {
    if (statSync(file).size > mostBytes) throw fail("it is larger than 1 MB");
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    throw fail((error as NodeJS.ErrnoException).code ?? "unknown");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("it is not UTF-8 text");
  }
}

/** The variables that a text sets. A mark of the byte order before the first one is none of its name. */
export const variablesIn = (text: string): Readonly<Record<string, string | undefined>> =>
  parseEnv(text.replace(/^\uFEFF/, ""));

/** Where a text sets a variable, one place for each time. */
export function placesOf(name: string, text: string, file: string): Place[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index): Place[] => {
    const [, before = "", found] = /^(\s*(?:export\s+)?)([A-Za-z_]\w*)\s*=/.exec(line) ?? [];
    return found === name ? [{ file, line: index + 1, column: before.length + 1 }] : [];
  });
}
