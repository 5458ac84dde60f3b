import { commandLine, type Finding } from "../../codegen/src/findings/finding.js";
import { codeSpan } from "../../codegen/src/findings/markdown.js";
import { quote } from "../../codegen/src/findings/quote.js";
import { writeFailure } from "../../codegen/src/publish/messages.js";
import type { OtherFile } from "../../codegen/src/publish/own-file.js";
import { type Format, formats } from "../report/formats.js";
import type { Output } from "./outputs.js";

/**
 * What is said of the files that reports are written into, in one place.
 *
 * @module
 */

export const outputFindings = {
  noFormat: (text: string): Finding => ({
    code: "report-without-format",
    what: `--output ${quote(text)} names no format.`,
    why: "It wants a format, and the file to write that report into.",
    fix: `Write it as <format>=<file>; the formats are ${formats.join(", ")}.`,
    where: commandLine,
  }),
  noFile: (format: Format): Finding => ({
    code: "report-without-file",
    what: `--output names the format ${format}, and no file.`,
    why: "It wants a format, and the file to write that report into.",
    fix: `Write it as ${format}=<file>.`,
    where: commandLine,
  }),
  noFileName: (format: Format, file: string): Finding => ({
    code: "report-without-file",
    what: `--output names the format ${format}, and a folder: ${quote(file)}.`,
    why: "It wants the file to write that report into.",
    fix: `Write it as ${format}=${file}<file>.`,
    where: commandLine,
  }),
  standardOutput: (format: Format): Finding => ({
    code: "report-without-file",
    what: `--output names the format ${format}, and "-" for a file.`,
    why: "It writes files alone; one report goes to standard output in any case.",
    fix: `Choose that report's format with --format ${format}, or write ${format}=./- for a file of that name.`,
    where: commandLine,
  }),
  unknownFormat: (name: string, near: string | undefined): Finding => ({
    code: "report-unknown-format",
    what: `--output names the format ${quote(name)}, and there is none of that name.`,
    why: "Nothing can be written in it.",
    fix: near === undefined ? `Name one of these: ${formats.join(", ")}.` : `Did you mean ${near}?`,
    where: commandLine,
  }),
  twice: (file: string): Finding => ({
    code: "report-file-twice",
    what: "This file is to be written twice in one run.",
    why: "One would take the place of the other.",
    fix: "Give each a file of its own.",
    where: { file },
  }),
  alike: (file: string): Finding => ({
    code: "report-file-twice",
    what: "This run is to write another file whose name differs in the case of letters alone.",
    why: "On many disks, both are one file, and one report would take the place of the other.",
    fix: "Give them names that differ otherwise.",
    where: { file },
  }),
  inside: (file: string, folder: string): Finding => ({
    code: "report-file-inside",
    what: `This run is to write a file in the place of its folder, ${quote(folder)}.`,
    why: "A path can't be a file and a folder.",
    fix: "Name another file for one of the two.",
    where: { file },
  }),
  otherFile: (file: string, { fix, reason }: OtherFile): Finding => ({
    code: "report-other-file",
    what: `The report can't be written over this: ${reason}.`,
    why: "--output replaces a report of its format or an empty file, or makes a new one. It was left as it was.",
    fix,
    where: { file },
  }),
  summaryFull: (file: string): Finding => ({
    code: "report-not-writable",
    what: "The report can't be written: the summary of this step is full.",
    why: "GitHub shows no summary of more than 1 MiB, and would drop what else is in it.",
    fix: "Audit in a step of its own.",
    where: { file },
  }),
  notWritable: (file: string, error: NodeJS.ErrnoException): Finding => ({
    code: "report-not-writable",
    what: `The report can't be written: ${writeFailure(error)}.`,
    why: "Whatever is to read it would find nothing, or an older one.",
    fix: "Check the path, its permissions and the disk.",
    where: { file },
  }),
} as const;

/** Why a file is no report of a format that can be replaced. */
export const noneOf = {
  text: "nothing tells a text report from what somebody else wrote",
  github: "nothing tells workflow commands from what somebody else wrote",
  json: "it is no JSON report of this tool",
  sarif: "it is no SARIF log of this tool alone",
  markdown: "it is no Markdown report of this tool",
  html: "it is no page of this tool",
} as const satisfies Record<Format, string>;

export const outputTexts = {
  written: (format: Format, file: string) => `The ${format} report is in ${file}`,
  added: "The markdown report is in the summary of this job.",
  /** What ends a summary that has no room for the whole report. */
  cut: (lines: number, others: readonly Output[]) => {
    const whole = others.map(({ format, named }) => `${format}, ${codeSpan(named)}`);
    return [
      `**${lines} more ${lines === 1 ? "line is" : "lines are"} left out**:`,
      "GitHub shows no summary of more than 1 MiB.",
      whole.length > 0
        ? `The same run wrote all of it as ${whole.join("; ")}.`
        : "To have all of it, write a file as well: `--output html=scopes.html`.",
    ].join(" ");
  },
  /** What became of a run whose reports could not be written. */
  reportsAlone: "no report was written, and everything else was",
} as const;
