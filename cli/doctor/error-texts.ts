import { type MissingScopes, missingScopesIn } from "../../src/missing-scopes.js";
import { type ErrorType, errorTypes } from "./server-error.js";

/** What one line of a log says of a refusal. */
export interface ErrorText {
  readonly type: ErrorType;
  readonly missing: MissingScopes | undefined;
}

/** The sentences that servers send beside a type, for where the type was not logged. */
const sentences: readonly (readonly [RegExp, ErrorType])[] = [
  [/current user is not authorized to perform the requested action/i, "user_unauthorized"],
  [/project key has expired/i, "project_key_expired"],
  [/project with the requested id could not be found/i, "project_not_found"],
  [/current user has been blocked/i, "user_blocked"],
  [/access to this api is forbidden/i, "general_access_forbidden"],
  [/route not found\. please ensure the endpoint/i, "general_route_not_found"],
];

/** The role of a message of which only the end was kept: no server has such a one. */
export const unsaidRole = "unsaid";

const cutShort = /missing scopes? \(/i;
const wholeAgain = `(role: ${unsaidRole}) $&`;

const typeName = new RegExp(`\\b(${errorTypes.join("|")})\\b`);

/** Reads what a line says of a refusal, if it says anything; quotes in it may have been escaped. */
export function errorTextIn(line: string): ErrorText | undefined {
  const text = unescaped(line);
  const missing = missingScopesIn(text) ?? missingScopesIn(text.replace(cutShort, wholeAgain));
  if (missing !== undefined) return { type: "general_unauthorized_scope", missing };
  const [, named] = typeName.exec(text) ?? [];
  const type =
    (named as ErrorType | undefined) ?? sentences.find(([sentence]) => sentence.test(text))?.[1];
  return type === undefined ? undefined : { type, missing: undefined };
}

/** The status of a refusal that a line names; `main.ts:401:2` is none, nor is the size that a log of requests has. */
export function statusIn(line: string): number | undefined {
  const [, logged] = /\bHTTP\/\d(?:\.\d)?["']?\s+(\d{3})\b/.exec(line) ?? [];
  if (logged !== undefined) return /^40[134]$/.test(logged) ? Number(logged) : undefined;
  const [, status] = /(?<![\d.]|\w:)(401|403|404)(?![\d.:])/.exec(line) ?? [];
  return status === undefined ? undefined : Number(status);
}

/** The version that an answer of the server names. */
export function versionIn(line: string): string | undefined {
  return /\bversion["']?\s*:\s*["'](\d+\.\d+\.\d+)["']/.exec(unescaped(line))?.[1];
}

/** A line that repeats what was said above it: a property of an error that was printed as an object. */
export const isEcho = (line: string): boolean =>
  /^\s*["']?(code|message|response|type|detail|body)["']?\s*[:=]/.test(line);

/** JSON that was put into JSON, or into a page. */
const unescaped = (text: string): string =>
  text.replace(/\\+(["'/])/g, "$1").replaceAll("&quot;", '"');
