import { configName } from "../../codegen/src/config/name.js";
import type { Finding, Place } from "../../codegen/src/findings/finding.js";

/** What has to be known of how a unit was read. */
export interface ReadNote extends Finding {
  readonly code: "base-config-missing" | "scoped-client-missing" | "sdk-not-installed";
}

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
  notMade: (file: string, base: string, command: string): ReadNote => ({
    code: "base-config-missing",
    what: `The tsconfig builds upon ${base}, which is not there yet, so its files were read with default options.`,
    why: "Paths that are set there lead nowhere until it is made.",
    fix: `Run ${command} first.`,
    where: { file },
  }),
  /** @param asked - what the project asks for, if it says so */
  notInstalled: (
    where: Place,
    { name, version }: { readonly name: string; readonly version: string },
    asked = "no release",
  ): ReadNote => ({
    code: "sdk-not-installed",
    what: `${name} is not installed (asked for: ${asked}), so its calls were read as those of ${version}, the nearest release that this tool knows.`,
    why: "What a call needs depends on the release that makes it.",
    fix: "Install the dependencies, and run it again.",
    where,
  }),
  /** @param asked - the release of the SDK for Deno */
  readAsNode: (
    where: Place,
    { name, version }: { readonly name: string; readonly version: string },
    asked = "sdk-for-deno",
  ): ReadNote => ({
    code: "sdk-not-installed",
    what: `The calls of ${asked} were read as those of ${name} ${version}, which has the same services and methods.`,
    why: "Appwrite has ended its SDK for Deno, and Deno runs node-appwrite as it is.",
    fix: `Import npm:${name} in its place.`,
    where,
  }),
  notGenerated: (where: Place, folder: string): ReadNote => ({
    code: "scoped-client-missing",
    what: `The scoped client that ${configName} puts into ${folder} is not generated yet, so its lists of scopes were not compared with the calls.`,
    why: "Its types are what says which scopes a client declares.",
    fix: "Run npx appwrite-scopes generate, and this again.",
    where,
  }),
  runTimeNotInstalled: (where: Place): ReadNote => ({
    code: "scoped-client-missing",
    what: "appwrite-scopes is not installed, so the lists of its clients were not compared with the calls.",
    why: "Its types are what says which scopes a client declares.",
    fix: "Install the dependencies, and run it again.",
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
