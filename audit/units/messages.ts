import type { Finding, Place } from "../../codegen/src/findings/finding.js";
import { quote } from "../../codegen/src/findings/quote.js";
import { few } from "../findings/words.js";
import { shownPath } from "./paths.js";

/**
 * Every finding about the files that say what is audited, in one place.
 *
 * @module
 */

const whatFor = "It says which functions and sites there are, and what their keys are granted.";

/** `functions[0].scopes[2]` */
export const pathText = (path: readonly (number | string)[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .slice(1);

export const appConfigFindings = {
  unreadable: (file: string, reason: string): Finding => ({
    code: "config-unreadable",
    what: `The project's configuration can't be read: ${reason}.`,
    why: whatFor,
    fix: "Check the path and its permissions, or name a tsconfig with --project.",
    where: { file },
  }),
  notText: (file: string): Finding => ({
    code: "config-not-text",
    what: "The project's configuration is not UTF-8 text.",
    why: whatFor,
    fix: "Save the file as UTF-8.",
    where: { file },
  }),
  notJson: (where: Place, reason: string): Finding => ({
    code: "config-not-json",
    what: `The project's configuration is not valid JSON: ${reason}.`,
    why: whatFor,
    fix: "Mend the file at this place, or restore it from version control.",
    where,
  }),
  repeatedKey: (where: Place, key: string): Finding => ({
    code: "repeated-key",
    what: `The key ${quote(key)} stands twice in the same object.`,
    why: "Readers keep only one of the two, and not all the same one.",
    fix: "Remove one of the two.",
    where,
  }),
  invalid: (where: Place, path: readonly (number | string)[], reason: string): Finding => ({
    code: "config-invalid",
    what: `${path.length === 0 ? "The project's configuration" : pathText(path)} ${reason}.`,
    why: whatFor,
    fix: "Correct it as Appwrite's own command line writes it.",
    where,
  }),
  noFolder: (where: Place, path: string): Finding => ({
    code: "unit-folder-missing",
    what: `There is no folder ${quote(path)}.`,
    why: "What a key needs is read from the code that runs with it.",
    fix: "Correct the path, or take the entry out.",
    where,
  }),
  outside: (where: Place, path: string): Finding => ({
    code: "path-outside",
    what: `The path ${quote(path)} leads out of the project.`,
    why: "Only code of the project is read.",
    fix: "Move the code into the project, or correct the path.",
    where,
  }),
  noProgram: (folder: string): Finding => ({
    code: "program-missing",
    what: "There is no JavaScript and no TypeScript in this folder.",
    why: "An audit of nothing would find that no scope is needed.",
    fix: "Run it in the project's folder, or name a tsconfig with --project.",
    where: { file: folder },
  }),
  nothingToFix: (folder: string): Finding => ({
    code: "fix-without-config",
    what: "There is no list of scopes to be written: no configuration of functions or sites, and no scoped client in the code.",
    why: "Where a key is made elsewhere, its scopes have to be set there.",
    fix: "Leave --fix out, and grant the key the scopes that are listed.",
    where: { file: folder },
  }),
} as const;

/** What is said of how units were found, a line each. */
export const unitNotes = {
  nothingDeployed: (config: string, cwd: string): string =>
    `${shownPath(config, cwd)} has neither functions nor sites, so the code of the folder is audited as if it were not there`,
  brokenWorkspace: (file: string, cwd: string): string =>
    `${shownPath(file, cwd)} can't be understood, so the packages that it may list are not told apart`,
  leftOut: (folders: readonly string[], cwd: string): string =>
    `no SDK is named in ${few(folders.map((folder) => shownPath(folder, cwd)))}: left out`,
  denied: (path: string, cwd: string): string =>
    `${shownPath(path, cwd)} may not be read, so nobody can tell whether it calls an SDK`,
} as const;

/** What files of no program are called together. */
export const outsideName = (folder: string): string =>
  folder === "." ? "files outside" : `files outside (${folder})`;
