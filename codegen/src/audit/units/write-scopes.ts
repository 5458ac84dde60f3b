import { readFileSync } from "node:fs";
import { FindingsError } from "../../findings/finding.js";
import type { JsoncDocument } from "../../jsonc/document.js";
import { publishFiles } from "../../publish/files.js";
import { type ScopesChange, withScopes } from "./fix.js";
import { appConfigFindings } from "./messages.js";

const byteOrderMark = "\uFEFF";

/**
 * Writes lists of scopes into a configuration.
 *
 * @returns whether anything was to be written
 * @throws FindingsError if the file is no longer as it was read, or can't be written
 */
export function writeScopes(document: JsoncDocument, changes: readonly ScopesChange[]): boolean {
  const text = withScopes(document, changes);
  if (text === document.text) return false;
  if (!readFileSync(document.file).equals(document.bytes)) {
    throw new FindingsError([appConfigFindings.changed(document.file)]);
  }
  const hasMark = document.bytes.toString("utf8").startsWith(byteOrderMark);
  const write = { file: document.file, text: hasMark ? byteOrderMark + text : text };
  publishFiles([write], appConfigFindings.notWritable);
  return true;
}
