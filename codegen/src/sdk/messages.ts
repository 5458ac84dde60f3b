import type { Finding } from "../findings/finding.js";

/**
 * Every finding about an installed SDK, in one place.
 *
 * @module
 */
export const sdkFindings = {
  missing: (sdk: string, version: string, from: string): Finding => ({
    code: "sdk-missing",
    what: `${sdk} is not installed.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: `Install it: npm install ${sdk}@${version}. Or remove it from the catalog's sdks.`,
    where: { file: from },
  }),
  foreign: (sdk: string, file: string, reason: string): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${sdk} is not that SDK: ${reason}.`,
    why: "A client for another package would be typed against methods that do not exist.",
    fix: `Install the SDK under its own name: npm install ${sdk}.`,
    where: { file },
  }),
  otherVersion: (sdk: string, file: string, installed: string, catalogued: string): Finding => ({
    code: "sdk-version",
    what: `${sdk} ${installed} is installed, and the catalog describes ${catalogued}.`,
    why: "Another release may have other methods, and the scopes of its methods are not known.",
    fix: `Install the release of the catalog: npm install ${sdk}@${catalogued}. Or bring the catalog up to the installed one.`,
    where: { file },
  }),
} as const;
