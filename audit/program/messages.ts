import type { Finding, Place } from "../../codegen/src/findings/finding.js";

/**
 * Every finding about what can't be audited at all, in one place.
 *
 * @module
 */
export const programFindings = {
  noFolder: (file: string): Finding => ({
    code: "audit-no-folder",
    what: `There is no folder ${JSON.stringify(file)}.`,
    why: "An audit reads the source files of a folder.",
    fix: "Name a folder that exists.",
    where: { file },
  }),
  noConfig: (file: string): Finding => ({
    code: "audit-no-tsconfig",
    what: `There is no file ${JSON.stringify(file)}.`,
    why: "The tsconfig says which files belong to the program.",
    fix: "Name a tsconfig that exists.",
    where: { file },
  }),
  brokenConfig: (where: Place, reason: string): Finding => ({
    code: "audit-tsconfig",
    what: `The tsconfig can't be used: ${reason}`,
    why: "Without it, nobody can tell which files belong to the program, and a call may be overlooked.",
    fix: "Mend it until `tsc --showConfig` prints it.",
    where,
  }),
  tooDeep: (where: Place): Finding => ({
    code: "audit-too-deep",
    what: "The code nests deeper than the audit can follow.",
    why: "A chain of hundreds of calls, say, is more than the compiler has room for, and a call may be overlooked.",
    fix: "Break the longest expression up with variables, or leave its file out of the program.",
    where,
  }),
  noFiles: (file: string): Finding => ({
    code: "audit-no-files",
    what: "There is no TypeScript or JavaScript file to audit.",
    why: "An audit of nothing would find that no scope is needed.",
    fix: "Name a folder or a tsconfig with source files.",
    where: { file },
  }),
} as const;
