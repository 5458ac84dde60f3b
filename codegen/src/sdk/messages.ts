import type { Finding, Place } from "../findings/finding.js";

/**
 * Every finding about an installed SDK, in one place.
 *
 * @module
 */
export const sdkFindings = {
  missing: (where: Place, sdk: string, version: string): Finding => ({
    code: "sdk-missing",
    what: `${sdk} is not installed in the output folder or above it.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: `Install it: npm install ${sdk}@${version}. Or remove it from the catalog's sdks.`,
    where,
  }),
  foreign: (file: string, sdk: string, version: string, installed: string): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${sdk} is another package: ${installed}.`,
    why: "A client for another package would be typed against methods that do not exist.",
    fix: `Install the SDK under its own name: npm install ${sdk}@${version}.`,
    where: { file },
  }),
  broken: (file: string, sdk: string, version: string, reason: string): Finding => ({
    code: "sdk-broken",
    what: `The installed ${sdk} can't be read: ${reason}.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: `Install it anew: npm install ${sdk}@${version}.`,
    where: { file },
  }),
  otherVersion: (file: string, sdk: string, installed: string, catalogued: string): Finding => ({
    code: "sdk-version",
    what: `${sdk} ${installed} is installed, and the catalog describes ${catalogued}.`,
    why: "Another release may have other methods, and the scopes of its methods are not known.",
    fix: `Install the release of the catalog: npm install ${sdk}@${catalogued}. Or bring the catalog up to the installed one with appwrite-scopes sync.`,
    where: { file },
  }),
  notInCatalog: (where: Place, sdk: string, catalogued: readonly string[]): Finding => ({
    code: "sdk-unknown",
    what: `The catalog has no SDK ${sdk}; it has ${catalogued.join(", ") || "none"}.`,
    why: "Which scopes open its methods is not known.",
    fix: "Name one of these, or bring the catalog up to a server's document with appwrite-scopes sync.",
    where,
  }),
  noneInCatalog: (where: Place): Finding => ({
    code: "sdk-unknown",
    what: "The catalog has no SDK.",
    why: "There is nothing that a client could be generated for.",
    fix: "Bring it up to a server's document with appwrite-scopes sync.",
    where,
  }),
  ambiguous: (where: Place, catalogued: readonly string[]): Finding => ({
    code: "sdk-ambiguous",
    what: `The catalog has several SDKs: ${catalogued.join(", ")}.`,
    why: "A folder holds the client of one, and not just one of them is installed.",
    fix: 'Name the SDK with --sdk, or as "sdk" of the output in the config.',
    where,
  }),
} as const;
