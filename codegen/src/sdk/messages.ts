import type { Finding, Place } from "../findings/finding.js";

/**
 * Every finding about an installed SDK, in one place.
 *
 * @module
 */
export const sdkFindings = {
  missing: (where: Place, sdk: string, version: string): Finding => ({
    code: "sdk-missing",
    what: `${sdk} is not installed in the catalog's folder or above it.`,
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
    fix: `Install the release of the catalog: npm install ${sdk}@${catalogued}. Or bring the catalog up to the installed one.`,
    where: { file },
  }),
} as const;
