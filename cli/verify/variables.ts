import { FindingsError } from "../../codegen/src/findings/finding.js";
import { verifyFindings } from "./messages.js";

/** What frameworks want in front of the name of a variable that they hand to the browser, or to themselves. */
const prefixes = [
  "",
  "NEXT_PUBLIC_",
  "NEXT_",
  "NUXT_PUBLIC_",
  "NUXT_",
  "PUBLIC_",
  "VITE_",
  "EXPO_PUBLIC_",
  "REACT_APP_",
] as const;

const named = (...names: string[]): string[] =>
  names.flatMap((name) => prefixes.map((prefix) => `${prefix}${name}`));

/** The variables that a client is usually set up from. Those of functions and sites are set by Appwrite itself. */
export const usualVariables = {
  endpoint: [
    ...named("APPWRITE_ENDPOINT", "APPWRITE_API_ENDPOINT"),
    "APPWRITE_FUNCTION_API_ENDPOINT",
    "APPWRITE_SITE_API_ENDPOINT",
  ],
  project: [
    ...named("APPWRITE_PROJECT_ID", "APPWRITE_PROJECT"),
    "APPWRITE_FUNCTION_PROJECT_ID",
    "APPWRITE_SITE_PROJECT_ID",
  ],
  key: [
    ...named("APPWRITE_API_KEY", "APPWRITE_KEY"),
    "APPWRITE_FUNCTION_API_KEY",
    "APPWRITE_SITE_API_KEY",
  ],
} as const;

/** Names of variables are short words; what is neither may be a secret. */
const variablePattern = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
/** A key of Appwrite's: many hexadecimal digits, behind a word since 1.6. */
const keyPattern = /[0-9a-f]{24}/i;

/** Whether a text may be the key itself, which nobody is to write on a command line. */
export const looksLikeKey = (text: string): boolean =>
  keyPattern.test(text) || /^(?:standard|ephemeral|dynamic|organization|account)_/.test(text);

/**
 * Refuses what stands in the place of a variable's name and is none. It is not repeated: it may be the key itself.
 *
 * @param given - flag → what was said
 * @throws FindingsError with a finding for each
 */
export function expectNames(given: readonly (readonly [flag: string, name: string])[]): void {
  const findings = given.flatMap(([flag, name]) => {
    if (looksLikeKey(name)) return [verifyFindings.keyOnCommandLine(flag)];
    return variablePattern.test(name) ? [] : [verifyFindings.notAName(flag)];
  });
  if (findings.length > 0) throw new FindingsError(findings);
}
