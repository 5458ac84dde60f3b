import { readFileSync } from "node:fs";
import { FindingsError } from "../findings/finding.js";
import { publishFiles } from "../publish/files.js";
import { noFileAt } from "../publish/no-file.js";
import { exploreFindings } from "./messages.js";

/** By which a page of this tool is known; it stands in each. */
const mark = '<meta name="generator" content="appwrite-scopes">';

/**
 * Makes sure that what a page would take the place of is nothing, or a page of this tool.
 *
 * @throws FindingsError if it is anything else, a link too: what it names is not ours to replace
 */
export function refuseOtherFile(file: string): void {
  const reason = reasonAgainst(file);
  if (reason !== undefined) throw new FindingsError([exploreFindings.otherFile(file, reason)]);
}

/**
 * Writes a page.
 *
 * @throws FindingsError if something else is there, or it can't be written
 */
export function writePage(file: string, text: string): void {
  // Again, since it may have come while the code was read.
  refuseOtherFile(file);
  publishFiles([{ file, text }], exploreFindings.notWritable);
}

function reasonAgainst(file: string): string | undefined {
  try {
    const kind = noFileAt(file);
    if (kind !== undefined) return kind === "nothing" ? undefined : kind;
    return readFileSync(file, "utf8").includes(mark) ? undefined : "it is no page of this tool";
  } catch (error) {
    throw new FindingsError([exploreFindings.notWritable(file, error as NodeJS.ErrnoException)]);
  }
}
