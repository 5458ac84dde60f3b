import { anyOfText } from "../../../codegen/src/catalog/any-of-text.js";
import { serverTitle } from "../../../src/server-title.js";
import type { Refusal } from "../../../src/verdict.js";
import type { Use } from "../../use.js";
import { anyOne, elsewhereWords, few, type Judgement, ofOthersWords } from "./words.js";

/**
 * Every sentence with which an audit judges a call.
 *
 * @module
 */

const callers = {
  account: "an account key",
  organization: "an organization key",
  project: "a project key",
} as const;

/** What a call is told that a project key can't make, or nobody. */
export function refusedByKey(method: string, refusal: Refusal, instead?: string): Judgement {
  const scopes = anyOne(refusal.anyOf);
  switch (refusal.reason) {
    case "session-only":
      return {
        code: "session-only",
        level: "error",
        what: `${method} works on the signed-in user, and is called with a key.`,
        why: `No scope opens it to a key: the server answers that the scope ${refusal.anyOf.join(" or ")} is missing.`,
        fix:
          instead === undefined
            ? "Use a client with the user's session (setSession or setJWT)."
            : `Use ${instead}, which does it for any user, or a client with the user's session.`,
      };
    case "keyless-only":
      return {
        code: "keyless-only",
        level: "error",
        what: `${method} refuses every key, and is called with one.`,
        why: "The server answers that the scope public is missing, which no key can be granted.",
        fix: "Use a client on which no key is set.",
      };
    case "needs-key":
      return {
        code: "other-key",
        level: "warning",
        what: `${method} needs ${callers[refusal.key]} with ${scopes}.`,
        why: "A project key can't be granted that, and a function's key is a project key.",
        fix: `Make sure that its client carries ${callers[refusal.key]}.`,
      };
    case "not-on-server":
      return {
        code: "not-on-server",
        level: "error",
        what: `${method} is not on ${serverTitle(refusal.server)}: ${elsewhereWords("the call", refusal.when).there}.`,
        why: "The server answers that there is no such route, whoever calls.",
        fix: elsewhereWords("the call", refusal.when).cure,
      };
    default:
      return {
        code: "other-credentials",
        level: "error",
        what: `${method} needs ${scopes}, and is called with a key.`,
        why: "No key can be granted that: it comes with other credentials, such as an OAuth2 token.",
        fix: "Use a client with such credentials.",
      };
  }
}

const callerWords = {
  guest: {
    code: "guest-call",
    by: "by a client with neither a key nor a session",
    holds: "Such a caller does not hold that.",
  },
  session: {
    code: "session-call",
    by: "with a session",
    holds: "No signed-in user holds that, whoever it is.",
  },
} as const;

/**
 * What a call is told that its session can't make, or a client without any credentials.
 *
 * @param isSure - whether nobody else makes the call
 */
export function refusedToUser(
  method: string,
  caller: keyof typeof callerWords,
  refusal: Refusal,
  isSure: boolean,
): Judgement {
  const { code, by, holds } = callerWords[caller];
  const called = `and is called ${by}${isSure ? "" : ", as far as can be told"}`;
  const judged = { code, level: isSure ? "error" : "warning" } as const;
  const out = "or take the call out.";
  switch (refusal.reason) {
    case "session-only":
      return {
        ...judged,
        what: `${method} works on the signed-in user, ${called}.`,
        why: "The server answers with a 401, whatever anybody is granted.",
        fix: `Set the user's session on the client (setSession or setJWT), ${out}`,
      };
    case "needs-key":
      return {
        ...judged,
        what: `${method} needs ${callers[refusal.key]} with ${anyOne(refusal.anyOf)}, ${called}.`,
        why: holds,
        fix: `Call it through a client with such a key, ${out}`,
      };
    default:
      return {
        ...judged,
        what: `${method} needs ${anyOne(refusal.anyOf)}, ${called}.`,
        why: holds,
        fix: `Call it through a client with credentials that hold it, ${out}`,
      };
  }
}

/**
 * What a key is told that makes another one.
 *
 * @param instead - the method that makes one which does not last
 */
export const makesKeys = (method: string, instead: string | undefined): Judgement => ({
  code: "key-creation",
  level: "warning",
  what: `${method} makes a key, and is called with one.`,
  why: "Newer servers refuse that to keys: they answer 403, key_creation_denied.",
  fix: keyCreationCure(instead),
});

/** What is done where keys may make no keys that last. */
export const keyCreationCure = (instead: string | undefined): string =>
  `${instead === undefined ? "Use short-lived keys" : `Use ${instead}`}, of which one lasts for an hour at most, or make the key in the console.`;

/** What is said of calls through a scoped client. */
export const declarationJudgements = {
  undeclared: ({ method, declared = [] }: Use, anyOf: readonly string[]): Judgement => ({
    code: "undeclared-scope",
    level: "error",
    what: `${method} needs ${anyOne(anyOf)}, and its scoped client declares ${few(declared.map(anyOfText))}.`,
    why: "The call does not compile, and is refused at run time.",
    fix: "List the scope where the client is made, and grant it.",
  }),
  ofOthers: (scope: string): Judgement => ({
    code: "ungrantable-scope",
    level: "error",
    what: `A scoped client declares ${scope}, which is none that a project's key can be granted.`,
    ...ofOthersWords(scope),
  }),
  /** @param isAsked - whether another client's call needs the scope */
  unused: (scope: string, unit: string, isAsked: boolean): Judgement => ({
    code: "unused-declaration",
    level: "warning",
    what: isAsked
      ? `A scoped client declares ${scope}, and no call through it needs that.`
      : `A scoped client declares ${scope}, and nothing in ${unit} calls for it.`,
    why: "A key that is granted what is declared can do more than it has to.",
    fix: `Take ${scope} from the list of the client, and from the key.`,
  }),
  /** What a list is told from which a scope is missing. */
  unlisted: (scope: string, methods: readonly string[]): Judgement => ({
    code: "undeclared-scope",
    level: "error",
    what: `The list of a scoped client lacks ${scope}, and ${few(methods)} ${methods.length === 1 ? "needs" : "need"} it.`,
    why: "The calls do not compile, and are refused at run time.",
    fix: `Add ${scope} to the list, and grant it.`,
  }),
  outdated: (scope: string, instead: readonly string[]): Judgement => ({
    code: "deprecated-scope",
    level: "warning",
    what: `The scope ${scope} is deprecated, and ${instead.join(", ")} opens every call that it is declared for.`,
    why: "Appwrite means to remove it.",
    fix: `List and grant ${instead.join(", ")} instead of ${scope}.`,
  }),
} as const;
