import { serverTitle } from "../../src/server-title.js";
import type { Refusal } from "../../src/verdict.js";
import type { Words } from "./kind.js";

/**
 * The words that several kinds of findings share.
 *
 * @module
 */

const some = 4;

/** As many names as a sentence has room for. */
export const few = (names: readonly string[]): string =>
  names.length > some
    ? `${names.slice(0, some).join(", ")} and ${names.length - some} more`
    : names.join(", ");

/** Names as the subject of a need: `users.list needs`, `users.list, teams.list need`. */
export const fewNeed = (names: readonly string[]): string =>
  `${few(names)} ${names.length === 1 ? "needs" : "need"}`;

export const anyOne = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `any one of the scopes ${scopes.join(", ")}`;

/** Who a key is for. */
export const keyNames = {
  account: "an account key",
  organization: "an organization key",
  project: "a project key",
} as const;

/**
 * What is said of a method or a scope that the server lacks.
 *
 * @param what - what is to be taken out
 * @param when - on which other servers it is: `since 1.9.5`, `until 1.6.2`, `only on cloud`
 */
export function elsewhereWords(what: string, when: string) {
  const named = "If the code talks to another server than this, name it with --server.";
  const [, word, server = when] = /^(since|until|only on) (.*)$/.exec(when) ?? [];
  if (word === "since") {
    return {
      there: `it came with ${server}`,
      cure: `Take ${what} out, or upgrade the server. ${named}`,
    };
  }
  if (word === "until") {
    return { there: `it was there until ${server}`, cure: `Take ${what} out. ${named}` };
  }
  const titles = server.replace(/\bcloud\b/, serverTitle);
  return { there: `it is only on ${titles}`, cure: `Take ${what} out. ${named}` };
}

/** Who holds a scope that no project's key does, and what is done with it in a list. */
export const ofOthersWords = (scope: string): Pick<Words, "fix" | "why"> =>
  scope === "account"
    ? {
        why: "It stands for the user who is signed in: a session holds it, and no list does.",
        fix: "Take account from the list, and make such calls with the user's session.",
      }
    : {
        why: "It stands for callers without a key: every key is refused, whatever it is granted.",
        fix: `Take ${scope} from the list, and make such calls with a client on which no key is set.`,
      };

/** What is done where keys may make no keys that last. */
export const keyCreationCure = (instead: string | undefined): string =>
  `${instead === undefined ? "Use short-lived keys" : `Use ${instead}`}, of which one lasts for an hour at most, or make the key in the console.`;

/** How an ignore comment is written. */
export const ignoreForm = (code: string): string =>
  `Write it as: // appwrite-scopes-ignore ${code}: the reason.`;

/**
 * What a call is told that its session can't make, or a client without any credentials.
 *
 * @param caller - by whom it is called, and why nothing that such a caller holds opens the call
 * @param isSure - whether nobody else makes the call
 */
export function refusedToUserWords(
  method: string,
  caller: { readonly by: string; readonly holds: string },
  refusal: Refusal,
  isSure: boolean,
): Words {
  const called = `and is called ${caller.by}${isSure ? "" : ", as far as can be told"}`;
  const level = isSure ? "error" : "warning";
  const out = "or take the call out.";
  switch (refusal.reason) {
    case "session-only":
      return {
        level,
        what: `${method} works on the signed-in user, ${called}.`,
        why: "The server answers with a 401, whatever anybody is granted.",
        fix: `Set the user's session on the client (setSession or setJWT), ${out}`,
      };
    case "needs-key":
      return {
        level,
        what: `${method} needs ${keyNames[refusal.key]} with ${anyOne(refusal.anyOf)}, ${called}.`,
        why: caller.holds,
        fix: `Call it through a client with such a key, ${out}`,
      };
    default:
      return {
        level,
        what: `${method} needs ${anyOne(refusal.anyOf)}, ${called}.`,
        why: caller.holds,
        fix: `Call it through a client with credentials that hold it, ${out}`,
      };
  }
}
