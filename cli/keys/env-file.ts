import { accessSync, constants, lstatSync } from "node:fs";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { readEnvText, variablesIn } from "../verify/env-text.js";
import { setTwice } from "../verify/environment.js";
import { withVariable } from "./env-line.js";
import { keysFindings } from "./messages.js";

/** Read and written by its owner, and by nobody else. */
const ownersAlone = 0o600;

/**
 * The value that a file sets a variable to, where the file can be written.
 *
 * @param file - absolute; it need not be there yet
 * @returns `undefined` if the variable is not set, or empty
 * @throws FindingsError if the file is a link, can't be read or written, or sets the variable twice
 */
export function deployedSecret(file: string, variable: string): string | undefined {
  return variablesIn(writableText(file, variable))[variable] || undefined;
}

/**
 * Sets a variable in a file, which is its owner's alone from then on; every other line stays as it is. The file is
 * replaced as a whole, so that whoever reads it finds the old value or the new one.
 *
 * @throws FindingsError as {@link deployedSecret}, or if it is not clear where the value stands; the file is as it was
 */
export function writeSecret(file: string, variable: string, secret: string): void {
  const before = writableText(file, variable);
  const text = withVariable(before, variable, secret);
  const wanted = { ...variablesIn(before), [variable]: secret };
  if (text === undefined || !isDeepStrictEqual({ ...variablesIn(text) }, wanted)) {
    throw new FindingsError([keysFindings.unclearLine(file, variable)]);
  }
  publishFiles([{ file, text, mode: ownersAlone }], keysFindings.notWritable);
}

/** The text of a file that can be written, and sets the variable at most once. */
function writableText(file: string, variable: string): string {
  const fail = (finding: ReturnType<typeof keysFindings.link>) => new FindingsError([finding]);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    if (!canWrite(dirname(file))) throw fail(keysFindings.noFolder(file));
    return "";
  }
  if (stat.isSymbolicLink()) throw fail(keysFindings.link(file));
  if (!stat.isFile()) throw fail(keysFindings.notFile(file));
  // Whoever may write everything is told by the permissions alone that nobody should.
  const isReadOnly = (stat.mode & 0o222) === 0 || !canWrite(file);
  if (isReadOnly || !canWrite(dirname(file))) throw fail(keysFindings.readOnly(file));
  const text = readEnvText(file);
  const faults = setTwice(variable, text, file);
  if (faults.length > 0) throw new FindingsError(faults);
  return text;
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
