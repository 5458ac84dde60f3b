import { commandLine, type Finding } from "../../codegen/src/findings/finding.js";
import { writeFailure } from "../../codegen/src/publish/messages.js";
import type { OtherFile } from "../../codegen/src/publish/own-file.js";

/**
 * Every finding about the baseline file.
 *
 * @module
 */

export const baselineFindings = {
  noBaseline: (file: string, reason: string): Finding => ({
    code: "baseline-unreadable",
    what: `The baseline can't be read: ${reason}.`,
    why: "It says which findings were accepted.",
    fix: "Check the path, or make it anew with --update-baseline.",
    where: { file },
  }),
  invalidBaseline: (file: string, reason: string): Finding => ({
    code: "baseline-invalid",
    what: `This is no baseline of appwrite-scopes: ${reason}.`,
    why: "What can't be understood is not taken for accepted.",
    fix: "Restore it from version control, or remove it and make it anew with --update-baseline.",
    where: { file },
  }),
  otherFile: (file: string, { fix, reason }: OtherFile): Finding => ({
    code: "baseline-other-file",
    what: `A baseline can't be written over this: ${reason}.`,
    why: "--update-baseline replaces a baseline or an empty file, or makes a new one. It was left as it was.",
    fix,
    where: { file },
  }),
  unnamedBaseline: (): Finding => ({
    code: "baseline-unnamed",
    what: "--update-baseline needs the name of the file to write.",
    why: "The next run has to be told the same file.",
    fix: "Name it: --baseline appwrite-scopes-baseline.json --update-baseline.",
    where: commandLine,
  }),
  notWritable: (file: string, error: NodeJS.ErrnoException): Finding => ({
    code: "baseline-not-writable",
    what: `The baseline can't be written: ${writeFailure(error)}.`,
    why: "It was left as it was.",
    fix: "Check the path, its permissions and the disk.",
    where: { file },
  }),
} as const;
