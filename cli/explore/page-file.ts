import { isPage } from "../../audit/page/page-mark.js";
import { publishFiles } from "../../codegen/src/publish/files.js";
import { type OwnKind, refuseOtherFile } from "../../codegen/src/publish/own-file.js";
import { exploreFindings } from "./messages.js";

/** The file that a page is written into. */
export const pageFile: OwnKind = {
  isOwn: isPage,
  none: "it is no page of this tool",
  otherFile: exploreFindings.otherFile,
  notWritable: exploreFindings.notWritable,
};

/**
 * Writes a page.
 *
 * @throws FindingsError if something else is there, or it can't be written
 */
export function writePage(file: string, text: string): void {
  // Again, since it may have come while the code was read.
  refuseOtherFile(file, pageFile);
  publishFiles([{ file, text }], exploreFindings.notWritable);
}
