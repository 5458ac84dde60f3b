import type { Finding } from "../findings/finding.js";

/**
 * Every finding about generated files, in one place.
 *
 * @module
 */

const generate = "Run `appwrite-scopes generate` and commit the result.";

const writeFailures = new Map([
  ["EACCES", "the permissions of its folder do not allow it"],
  ["EBUSY", "something is mounted on it, or has it in use"],
  ["EEXIST", "a file stands where its folder would be"],
  ["EFBIG", "it is larger than files may be here"],
  ["EISDIR", "a folder stands in its place"],
  ["ENOENT", "nothing can be made in its folder"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "a file stands where its folder would be"],
  ["EPERM", "its permissions do not allow it, or something has it in use"],
  ["EROFS", "the disk can only be read"],
]);

/** Why the file system does not let a file be written. */
export function writeFailure({ code = "", message }: NodeJS.ErrnoException): string {
  const known = writeFailures.get(code);
  if (known !== undefined) return known;
  // `EIO: i/o error, write`, or `open` and the name of a file that is written first, which nobody has heard of.
  const [, reason = message] = /^[A-Z]\w*: (.+), \w+(?: '.*)?$/s.exec(message) ?? [];
  return reason;
}

/** What to do where something else stands in the place of a file. */
export const otherFileWays = {
  file: "Name another file, or remove this one if nobody needs it.",
  folder: "Name a file in it.",
} as const;

export const outputFindings = {
  missing: (file: string): Finding => ({
    code: "output-missing",
    what: "The generated file is missing.",
    why: "The tree is not whole, and code that imports it will not compile.",
    fix: generate,
    where: { file },
  }),
  catalogChanged: (folder: string, count: number, details: readonly string[]): Finding => ({
    code: "output-stale",
    what: `The catalog, the server or the SDK has changed since: ${count} generated ${count === 1 ? "file is" : "files are"} older.`,
    why: "Their verdicts are those of what they were generated from.",
    fix: generate,
    details,
    where: { file: folder },
  }),
  edited: (file: string): Finding => ({
    code: "output-edited",
    what: "The generated file was edited by hand.",
    why: "The next run would undo the edit, and until then its verdicts are not the server's.",
    fix: "Run `appwrite-scopes generate`, which undoes it; write what is yours into a file of your own.",
    where: { file },
  }),
  outdated: (file: string): Finding => ({
    code: "output-outdated",
    what: "The generated file is not what this release of the tool generates.",
    why: "The tool or an option has changed since.",
    fix: generate,
    where: { file },
  }),
  orphan: (file: string): Finding => ({
    code: "output-orphan",
    what: "The generated file is no longer part of the tree.",
    why: "The SDK no longer has what it describes, and code that imports it would not notice.",
    fix: "Run `appwrite-scopes generate --prune`, or delete the file.",
    where: { file },
  }),
  inModules: (file: string): Finding => ({
    code: "output-in-node-modules",
    what: "The output folder lies in node_modules.",
    why: "The package manager owns what is in there, and deletes it with the next install.",
    fix: "Name a folder of your own sources with --output.",
    where: { file },
  }),
  project: (file: string): Finding => ({
    code: "output-project",
    what: "The output folder is a project's own folder, or you are in it.",
    why: "The folder of a generated client belongs to the tool, which replaces it as a whole.",
    fix: "Name a folder for the client alone with --output, such as src/generated/appwrite.",
    where: { file },
  }),
  outside: (file: string): Finding => ({
    code: "output-outside",
    what: "A link leads out of the output folder.",
    why: "Files would be written where nobody expects them.",
    fix: "Replace the link with a folder, or name the folder that it leads to with --output.",
    where: { file },
  }),
  foreign: (file: string): Finding => ({
    code: "output-foreign",
    what: "What stands here was not generated, and a generated file would be written in its place.",
    why: "Nothing that somebody else wrote is ever overwritten.",
    fix: "Move or delete it, or name another folder with --output.",
    where: { file },
  }),
  notWritable: (file: string, error: NodeJS.ErrnoException): Finding => ({
    code: "output-not-writable",
    what: `The generated file can't be written: ${writeFailure(error)}.`,
    why: "The tree was left as it was.",
    fix: "Make room for it, or name another folder with --output.",
    where: { file },
  }),
} as const;
