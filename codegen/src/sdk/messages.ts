import type { Finding, Place } from "../findings/finding.js";

/**
 * Every finding about an installed SDK, in one place.
 *
 * @module
 */
export const sdkFindings = {
  misnamed: (where: Place, sdk: string): Finding => ({
    code: "sdk-name",
    what: `${JSON.stringify(sdk)} is not a package's name.`,
    why: "The SDK is looked for in node_modules, under its name.",
    fix: "Name a package, such as node-appwrite.",
    where,
  }),
  missing: (where: Place, sdk: string): Finding => ({
    code: "sdk-missing",
    what: `${sdk} is not installed in the output folder or above it.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: `Install it: npm install ${sdk}. Or name another one with --sdk, or as "sdk" of the output in the config.`,
    where,
  }),
  noneInstalled: (where: Place, known: readonly string[]): Finding => ({
    code: "sdk-missing",
    what: `No SDK is installed in the output folder or above it: neither ${known.join(" nor ")}.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: `Install one: npm install ${known[0]}. Or name another one with --sdk, or as "sdk" of the output in the config.`,
    where,
  }),
  ambiguous: (where: Place, installed: readonly string[]): Finding => ({
    code: "sdk-ambiguous",
    what: `Several SDKs are installed: ${installed.join(", ")}.`,
    why: "A folder holds the client of one.",
    fix: 'Name the SDK with --sdk, or as "sdk" of the output in the config.',
    where,
  }),
  foreign: (file: string, sdk: string, installed: string): Finding => ({
    code: "sdk-foreign",
    what: `What is installed as ${sdk} is another package: ${installed}.`,
    why: "A client for another package would be typed against methods that do not exist.",
    fix: `Install the SDK under its own name: npm install ${sdk}.`,
    where: { file },
  }),
  broken: (file: string, sdk: string, reason: string): Finding => ({
    code: "sdk-broken",
    what: `The installed ${sdk} can't be read: ${reason}.`,
    why: "The client is generated from the methods that the installed SDK has.",
    fix: "Remove its folder, and install it anew.",
    where: { file },
  }),
} as const;
