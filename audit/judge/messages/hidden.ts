import type { Unresolved, UnresolvedReason, Use } from "../../use.js";
import type { Level } from "../audit-finding.js";
import { few, type Judgement } from "./words.js";

/**
 * Every sentence about what an audit can't see.
 *
 * @module
 */

/** Why a place may hide calls, and what would let them be seen. */
const reasons: { readonly [Reason in UnresolvedReason]: readonly [what: string, fix: string] } = {
  any: [
    "The type any hides what is called",
    'Give it the type of the service or the client; in JavaScript by a comment, as in /** @type {import("node-appwrite").Users} */',
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
  syntax: ["The file can't be parsed", "Mend the file"],
  unread: [
    "The file is not read, and may call the SDK",
    "Let the tsconfig read its source (include, allowJs, paths)",
  ],
};

/** What is said where the least scopes are not proved. It weighs what the strictness of the run says. */
export const hidden = {
  unresolved: ({ reason, text }: Unresolved, level: Level): Judgement => ({
    code: "unresolved",
    level,
    what: `${reasons[reason][0]} (${text}).`,
    general: reasons[reason][0],
    why: "There may be calls that were not found, so the least scopes are not proved.",
    fix: `${reasons[reason][1]}, or accept it with a reason.`,
  }),
  uncatalogued: ({ method, sdk }: Use, level: Level): Judgement => ({
    code: "uncatalogued",
    level,
    what: `Which scopes open ${method} of the installed ${sdk} is not known.`,
    why: "Its code does not say what it sends, or no server in the catalog has that; so the least scopes are not proved.",
    fix: "Update appwrite-scopes-cli, which may know it by now, or make a catalog from your server's document with appwrite-scopes sync.",
  }),
  unproved: (calls: number, level: Level): Judgement => ({
    code: "unproved",
    level,
    what: `The scopes that are required open all of the ${calls} calls, and fewer may do.`,
    why: "So many calls are open to several scopes each that not every choice of them was tried.",
    fix: "Split the unit, or accept it with a reason.",
  }),
  assumed: ({ method }: Use, scopes: readonly string[], level: Level): Judgement => ({
    code: "assumed-caller",
    level,
    what: `The client of ${method} could not be followed, so that its caller is assumed: a key.`,
    why: `If it is none, ${few(scopes)} may not be needed; so the least scopes are not proved.`,
    fix: "Give the client to the code that calls in a way that can be followed, or accept it with a reason.",
  }),
  unknownKey: (methods: readonly string[], level: Level): Judgement => ({
    code: "unknown-key",
    level,
    what: `Where the key comes from that calls ${few(methods)} can't be told.`,
    why: "So it counts towards every key of the unit, and the least scopes of each are not proved.",
    fix: "Read the key from a variable of the environment or from the request, or accept it with a reason.",
  }),
} as const;
