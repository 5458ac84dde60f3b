import { commandLine, type Finding, type Place } from "../../findings/finding.js";
import { quote } from "../../findings/quote.js";
import type { Judgement } from "../judge/messages/words.js";

/**
 * Every finding about what is accepted: ignore comments and the baseline file.
 *
 * @module
 */

/** What is wrong with an ignore comment, which accepts nothing then. */
export type IgnoreFault = Judgement & { readonly where: Place };

const comment = (code: string) => `Write it as: // appwrite-scopes-ignore ${code}: the reason.`;

export const acceptFindings = {
  noCode: (where: Place): IgnoreFault => ({
    code: "ignore-without-code",
    level: "error",
    what: "The ignore comment does not name what it ignores.",
    why: "It would hide whatever comes to stand there.",
    fix: comment("missing-scope"),
    where,
  }),
  unknownCode: (where: Place, code: string, near: string | undefined): IgnoreFault => ({
    code: "ignore-unknown-code",
    level: "error",
    what: `The ignore comment names ${quote(code)}, which no finding of an audit is called.`,
    why: "It ignores nothing.",
    fix: near === undefined ? "Name the code of the finding." : `Did you mean ${near}?`,
    where,
  }),
  noReason: (where: Place, code: string): IgnoreFault => ({
    code: "ignore-without-reason",
    level: "error",
    what: `The ignore comment for ${code} gives no reason.`,
    why: "Whoever comes after you can't tell whether it still holds.",
    fix: comment(code),
    where,
  }),
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
  otherFile: (file: string, reason: string): Finding => ({
    code: "baseline-other-file",
    what: `A baseline can't be written over this: ${reason}.`,
    why: "--update-baseline replaces a baseline or an empty file, or makes a new one. It was left as it was.",
    fix: "Name another file, or remove this one if nobody needs it.",
    where: { file },
  }),
  unnamedBaseline: (): Finding => ({
    code: "baseline-unnamed",
    what: "--update-baseline needs the name of the file to write.",
    why: "The next run has to be told the same file.",
    fix: "Name it: --baseline appwrite-scopes-baseline.json --update-baseline.",
    where: commandLine,
  }),
  notWritable: (file: string, { message }: NodeJS.ErrnoException): Finding => ({
    code: "baseline-not-writable",
    what: `The baseline can't be written: ${message}.`,
    why: "It was left as it was.",
    fix: "Check the path, its permissions and the disk.",
    where: { file },
  }),
} as const;
