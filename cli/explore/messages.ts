import { commandLine, type Finding } from "../../codegen/src/findings/finding.js";
import { quote } from "../../codegen/src/findings/quote.js";
import { writeFailure } from "../../codegen/src/publish/messages.js";
import type { OtherFile } from "../../codegen/src/publish/own-file.js";

/**
 * What `explore` says, in one place.
 *
 * @module
 */

export const exploreFindings = {
  noFile: (named: string): Finding => ({
    code: "page-without-file",
    what: named === "" ? "--output names no file." : `--output names a folder: ${quote(named)}.`,
    why: "It wants the file to write the page into.",
    fix: `Write it as --output ${named}<file>.`,
    where: commandLine,
  }),
  otherFile: (file: string, { fix, reason }: OtherFile): Finding => ({
    code: "page-other-file",
    what: `The page can't be written over this: ${reason}.`,
    why: "--output replaces a page of this tool or an empty file, or makes a new one. It was left as it was.",
    fix,
    where: { file },
  }),
  notWritable: (file: string, error: NodeJS.ErrnoException): Finding => ({
    code: "page-not-writable",
    what: `The page can't be written: ${writeFailure(error)}.`,
    why: "There is nothing to open without it.",
    fix: "Check the path, its permissions and the disk.",
    where: { file },
  }),
  noPort: (port: number, reason: string): Finding => ({
    code: "port-unusable",
    what: `The page can't be served on port ${port}: ${reason}.`,
    why: "A browser has to reach it there.",
    fix: "Name another port with --port, or have the page written with --output.",
    where: commandLine,
  }),
} as const;

export const exploreTexts = {
  noProject:
    "There is no project in this folder, neither a configuration nor code: the page has the catalog alone.",
  written: (file: string) => `The page is in ${file}`,
  served: "It is served there until you press Ctrl+C, to this machine alone.",
  taken: (port: number) => `port ${port} is taken; this is the next that is free`,
  opened: "It is open in your browser.",
  noBrowser: (file: string) => `No browser could be opened: open ${file} in one.`,
} as const;
