import type { Unresolved, UnresolvedReason } from "../../use.js";
import { findingKind, hiding } from "../kind.js";

/** Why a place may hide calls, and what would let them be seen. */
const reasons: { readonly [Reason in UnresolvedReason]: readonly [what: string, fix: string] } = {
  any: [
    "The type any hides what is called",
    'Give it the type of the service or the client; in JavaScript by a comment, as in /** @type {import("node-appwrite").Users} */',
  ],
  code: [
    "Code is run that stands in no file which is read, and may call the SDK",
    "Put it into a file, and import that; or grant what it is known to call",
  ],
  "computed-name": [
    "The name of the method, or of the module, is computed",
    "Write the name out, or give it a type that lists those it may be",
  ],
  denied: [
    "The file or folder may not be opened, so that its code can't be read",
    "Give yourself the right to read it",
  ],
  graphql: ["A GraphQL query can ask for anything", "Call the methods of a service"],
  "module-missing": [
    "The module is not found, so that its code can't be read",
    "Install it, or tell the tsconfig where it is (paths)",
  ],
  "not-javascript": [
    "The code is neither TypeScript nor JavaScript, and can't be read",
    "Grant it what it is known to call",
  ],
  package: [
    "The package's code is not read, and may call the SDK",
    "See what it calls, and grant that",
  ],
  "raw-call": [
    "A raw call of the client can reach any route",
    "Call the method of a service that does the same",
  ],
  "raw-request": [
    "A raw request with an Appwrite key can reach any route",
    "Call the method of a service that does the same",
  ],
  "sdk-missing": [
    "The SDK is not installed, or has no such export, so that nobody can tell what is called",
    "Install it, in the release that the code is written for",
  ],
  "too-large": [
    "The file is larger than any that people write, and is not read",
    "Keep data of that size elsewhere, and code in files of its own",
  ],
  unfollowed: [
    "Too many values meet in the program to tell where services go, most of them in one file",
    "Audit that file by itself, as a unit or in a tsconfig of its own, apart from the others",
  ],
  syntax: ["The file can't be parsed", "Mend the file"],
  unread: [
    "The file is not read, and may call the SDK",
    "Let the tsconfig read its source (include, allowJs, paths)",
  ],
};

export const unresolved = findingKind(
  {
    code: "unresolved",
    ...hiding,
    summary: "A place may hide calls.",
  },
  {
    of: ({ reason, text }: Unresolved) => ({
      what: `${reasons[reason][0]} (${text}).`,
      general: reasons[reason][0],
      why: "There may be calls that were not found, so the least scopes are not proved.",
      fix: `${reasons[reason][1]}, or accept it with a reason.`,
    }),
  },
);
