import { serverTitle } from "../../../src/server-title.js";
import type { Refusal } from "../../../src/verdict.js";
import { keyNames } from "./names.js";

/**
 * The sentences that generated code shows to its reader, in one place.
 *
 * @module
 */

const code = (scopes: readonly string[]): string =>
  scopes.map((scope) => `\`${scope}\``).join(", ");

const oneOf = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${code(scopes)}` : `any one of the scopes ${code(scopes)}`;

/** What stands behind `@deprecated` of a method that is refused. */
export function refusalDoc(refusal: Refusal): string {
  const { anyOf } = refusal;
  switch (refusal.reason) {
    case "missing-scope":
      return `Needs ${oneOf(anyOf)}.`;
    case "needs-key":
      return `Needs ${keyNames[refusal.key]} with ${oneOf(anyOf)}.`;
    case "session-only":
      return `Needs a user's session, which holds ${code(anyOf)}.`;
    case "keyless-only":
      return `Answered without a key, which is ${code(anyOf)}; refused to keys.`;
    case "ungrantable":
      return `Needs ${code(anyOf)}, which no key can be granted.`;
    case "not-on-server":
      return `Not on ${serverTitle(refusal.server)}: ${refusal.when}.`;
    case "uncatalogued":
      return "Not in the catalog: it is not known which scopes open it.";
  }
}

/** What a client is generated for, as the docs of its parts say it. */
export function serverDoc(server: string): string {
  return `Verdicts are those of ${serverTitle(server)}.`;
}

/** What opens a group of methods. */
export function grantedDoc(anyOf: readonly string[]): string {
  return `What ${code(anyOf)} opens.`;
}

/** What is said of a method by which a guest signs in. */
export const secretlessDoc =
  "The session's `secret` is empty: Appwrite tells it to a client with a key that holds `sessions.write`.";

/** What a project key holds that has the type of a leaf. */
export function leafDoc(lists: readonly (readonly string[])[]): string {
  const held = [...new Set(lists.map((anyOf) => (anyOf.length > 1 ? oneOf(anyOf) : code(anyOf))))];
  return held.length === 0
    ? "For a key without any scope that opens more."
    : `For a key with ${held.join(" and ")}.`;
}

/** Scopes of which any one opens a group of methods that is named by one of them. */
export function anyOfDoc(service: string, label: string): string {
  return `Any one of them opens what \`With${label}\` has of \`${service}\`.`;
}
