import type { Finding } from "../findings/finding.js";

/**
 * Every finding about generated files, in one place.
 *
 * @module
 */

const generate = "Run `appwrite-scopes generate` and commit the result.";

export const outputFindings = {
  missing: (file: string): Finding => ({
    code: "output-missing",
    what: "The generated file is missing.",
    why: "The tree is not whole, and code that imports it will not compile.",
    fix: generate,
    where: { file },
  }),
  catalogChanged: (file: string): Finding => ({
    code: "output-stale",
    what: "The generated file is older than the catalog.",
    why: "Its verdicts are those of another catalog.",
    fix: generate,
    where: { file },
  }),
  edited: (file: string): Finding => ({
    code: "output-edited",
    what: "The generated file was edited by hand.",
    why: "The next run would undo the edit, and until then its verdicts are not the catalog's.",
    fix: "Make the change in the catalog, then run `appwrite-scopes generate`.",
    where: { file },
  }),
  outdated: (file: string): Finding => ({
    code: "output-outdated",
    what: "The generated file is not what this release of the tool generates.",
    why: "The tool, the installed SDK or an option has changed since.",
    fix: generate,
    where: { file },
  }),
  orphan: (file: string): Finding => ({
    code: "output-orphan",
    what: "The generated file is no longer part of the tree.",
    why: "What it describes has left the catalog, and code that imports it would not notice.",
    fix: "Delete the file.",
    where: { file },
  }),
  foreign: (file: string): Finding => ({
    code: "output-foreign",
    what: "A file that was not generated stands where one would be written.",
    why: "Nothing that somebody else wrote is ever overwritten.",
    fix: "Move or delete the file, or name another folder with --output.",
    where: { file },
  }),
  notWritable: (file: string, reason: string): Finding => ({
    code: "output-not-writable",
    what: `The generated file can't be written: ${reason}.`,
    why: "The tree was left as it was.",
    fix: "Check the folder's permissions and the space on its disk.",
    where: { file },
  }),
} as const;
