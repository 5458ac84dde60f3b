import { type ErrorType, errorTypes, type MissingScopes } from "./server-error.js";

/** What one line of a log says of a refusal. */
export interface ErrorText {
  readonly type: ErrorType;
  readonly missing: MissingScopes | undefined;
}

/** `User (role: guests) missing scope (account)`, or `... missing scopes (["users.read","users.write"])`. */
const missingText =
  /\(role: ([\w-]{1,40})\) missing scopes? \((\[[^\]\n]{0,2000}\]|[\w.-]{1,80})\)/i;

/** The sentences that servers send beside a type, for where the type was not logged. */
const sentences: readonly (readonly [RegExp, ErrorType])[] = [
  [/current user is not authorized to perform the requested action/i, "user_unauthorized"],
  [/project key has expired/i, "project_key_expired"],
  [/current user has been blocked/i, "user_blocked"],
  [/access to this api is forbidden/i, "general_access_forbidden"],
  [/route not found\. please ensure the endpoint/i, "general_route_not_found"],
];

const typeName = new RegExp(`\\b(${errorTypes.join("|")})\\b`);

/** Reads what a line says of a refusal, if it says anything; quotes in it may have been escaped. */
export function errorTextIn(line: string): ErrorText | undefined {
  const text = unescaped(line);
  const missing = missingIn(text);
  if (missing !== undefined) return { type: "general_unauthorized_scope", missing };
  const [, named] = typeName.exec(text) ?? [];
  const type =
    (named as ErrorType | undefined) ?? sentences.find(([sentence]) => sentence.test(text))?.[1];
  return type === undefined ? undefined : { type, missing: undefined };
}

function missingIn(text: string): MissingScopes | undefined {
  const [, role = "", written = ""] = missingText.exec(text) ?? [];
  const isList = written.startsWith("[");
  const scopes = isList
    ? [...written.matchAll(/["']([\w.-]{1,80})["']/g)].map(([, scope = ""]) => scope)
    : [written].filter((scope) => scope !== "");
  if (scopes.length === 0) return undefined;
  return { role: role.toLowerCase(), scopes, form: isList ? "list" : "one" };
}

/** The status that a line names; `main.ts:401:2` is none. */
export function statusIn(line: string): number | undefined {
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
