import { hasHeader, readHeader } from "../../codegen/src/publish/header.js";

/** Whether a file is of a generated tree, as it was written: those who import it make the calls. */
export function isGenerated(text: string): boolean {
  if (!hasHeader(text)) return false;
  const header = readHeader(text.replaceAll("\r\n", "\n"));
  return header !== undefined && !header.edited;
}
