import type { Refusal } from "../../../../src/verdict.js";
import type { Finding } from "../../findings/finding.js";
import { quote } from "../../spec/quote.js";
import type { Unresolved, UnresolvedReason, Use } from "../use.js";
import type { AuditCode, Level } from "./audit-finding.js";

/**
 * Every sentence with which an audit judges a unit, in one place.
 *
 * @module
 */

/** A finding without its place: what is said, and how much it weighs. */
export type Judgement = Omit<Finding, "where"> & {
  readonly code: AuditCode;
  readonly level: Level;
};

const some = 4;

/** As many names as a sentence has room for. */
const few = (names: readonly string[]): string =>
  names.length > some
    ? `${names.slice(0, some).join(", ")} and ${names.length - some} more`
    : names.join(", ");

const anyOne = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `any one of the scopes ${scopes.join(", ")}`;

/** What a list of scopes in a configuration is told. */
export const grantJudgements = {
  missing: (scope: string, methods: readonly string[]): Judgement => ({
    code: "missing-scope",
    level: "error",
    what: `The scope ${scope} is not granted, and ${few(methods)} ${methods.length === 1 ? "needs" : "need"} it.`,
    why: "The server refuses the calls with a 401.",
    fix: `Grant ${scope}, or take the calls out.`,
  }),
  excess: (scope: string, unit: string): Judgement => ({
    code: "excess-scope",
    level: "warning",
    what: `The scope ${scope} is granted, and nothing in ${unit} calls for it.`,
    why: "Whoever gets hold of the key can do what the scope opens.",
    fix: `Take ${scope} from the list.`,
  }),
  replaceable: (scope: string, instead: readonly string[]): Judgement => ({
    code: "replaceable-scope",
    level: "warning",
    what: `The scope ${scope} can be replaced by ${instead.join(", ")}.`,
    why: "That opens every call of the unit too, with fewer scopes or fewer methods.",
    fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
  }),
  outdated: (scope: string, instead: readonly string[]): Judgement => ({
    code: "deprecated-scope",
    level: "warning",
    what: `The scope ${scope} is deprecated, and ${instead.join(", ")} opens every call of the unit that it is granted for.`,
    why: "Appwrite means to remove it.",
    fix: `Grant ${instead.join(", ")} instead of ${scope}.`,
  }),
  irreplaceable: (
    scope: string,
    successor: string | undefined,
    methods: readonly string[],
  ): Judgement => ({
    code: "deprecated-scope",
    level: "note",
    what:
      successor === undefined
        ? `The scope ${scope} is deprecated and has no successor.`
        : `The scope ${scope} is deprecated, and its successor ${successor} does not open ${few(methods)}.`,
    why: "Appwrite means to remove it, and until then the calls need it.",
    fix: "Keep it, and move to other methods when you can.",
  }),
  escalation: (scope: string): Judgement => ({
    code: "escalation-scope",
    level: "warning",
    what: `Whoever holds ${scope} can make keys with scopes that it does not hold itself.`,
    why: "The server does not compare the two, so the scope comes close to holding all of them.",
    fix: `Take ${scope} from the list, and make keys from a place of their own.`,
  }),
  unknown: (scope: string, near: string | undefined): Judgement => ({
    code: "unknown-scope",
    level: "error",
    what: `The catalog has no scope ${quote(scope)}.`,
    why: "A scope that does not exist opens nothing, and the server refuses the list.",
    fix: near === undefined ? "Correct it, or take it out." : `Did you mean ${near}?`,
  }),
  ungrantable: (scope: string, kinds: readonly string[]): Judgement => ({
    code: "ungrantable-scope",
    level: "error",
    what:
      kinds.length === 0
        ? `No key can be granted the scope ${scope}.`
        : `The scope ${scope} can be granted to ${kinds.join(" and ")} keys alone.`,
    why: "Functions and sites are given a project key.",
    fix: `Take ${scope} from the list.`,
  }),
  repeated: (scope: string): Judgement => ({
    code: "repeated-scope",
    level: "warning",
    what: `The scope ${quote(scope)} is listed twice.`,
    why: "A second entry changes nothing, so one of the two is likely meant to be another.",
    fix: "Remove or correct one of the two.",
  }),
} as const;

/**
 * The same of a unit whose calls were not all found: there, one of the others may need the scope, so
 * that nothing is to be done yet.
 */
export const hesitant = (judgement: Judgement): Judgement =>
  judgement.level === "warning"
    ? {
        ...judgement,
        level: "note",
        fix: "Look first at the places that may hide calls: one of those may need it.",
      }
    : judgement;

const callers = {
  account: "an account key",
  organization: "an organization key",
  project: "a project key",
} as const;

/** What a call is told that a project key can't make. */
export function refusedByKey(method: string, refusal: Refusal, instead?: string): Judgement {
  const scopes = anyOne(refusal.anyOf);
  switch (refusal.reason) {
    case "session-only":
      return {
        code: "session-only",
        level: "error",
        what: `${method} works on the signed-in user, and is called with a key.`,
        why: "No scope opens it to a key: the server answers that the scope account is missing.",
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

/** What a call is told that is made without key and session. */
export const refusedToGuest = (method: string, anyOf: readonly string[]): Judgement => ({
  code: "guest-call",
  level: "warning",
  what: `${method} is called by a client with neither a key nor a session.`,
  why: `It needs ${anyOne(anyOf)}, which such a caller does not hold.`,
  fix: "Set a key or a session on the client, or take the call out.",
});

/** What is said of calls through a scoped client. */
export const declarationJudgements = {
  undeclared: ({ method, anyOf = [], declared = [] }: Use): Judgement => ({
    code: "undeclared-scope",
    level: "error",
    what: `${method} needs ${anyOne(anyOf)}, and its scoped client declares ${few(declared)}.`,
    why: "The call does not compile, and is refused at run time.",
    fix: "List the scope where the client is made, and grant it.",
  }),
  unused: (scope: string, unit: string): Judgement => ({
    code: "unused-declaration",
    level: "warning",
    what: `A scoped client declares ${scope}, and nothing in ${unit} calls for it.`,
    why: "A key that is granted what is declared can do more than it has to.",
    fix: `Take ${scope} from the list of the client, and from the key.`,
  }),
} as const;

const reasons: { readonly [Reason in UnresolvedReason]: string } = {
  any: "The type any hides what is called",
  "computed-name": "The name of the method is computed",
  graphql: "A GraphQL query can ask for anything",
  "module-missing": "The module is not found, so that its code can't be read",
  "not-javascript": "The code is written in another language, and can't be read",
  package: "The package's code is not read, and may call the SDK",
  "raw-call": "A raw call of the client can reach any route",
  "sdk-missing": "The SDK is not installed, so that its types can't be read",
  syntax: "The file can't be parsed",
  unread: "The file is not read, and may call the SDK",
};

/** What is said where the least scopes are not proved. It weighs what the strictness of the run says. */
export const hidden = {
  unresolved: ({ reason, text }: Unresolved, level: Level): Judgement => ({
    code: "unresolved",
    level,
    what: `${reasons[reason]} (${text}).`,
    why: "There may be calls that were not found, so the least scopes are not proved.",
    fix: "Write it so that the compiler can tell, or accept it with a reason.",
  }),
  uncatalogued: ({ method, sdk }: Use, level: Level): Judgement => ({
    code: "uncatalogued",
    level,
    what: `The catalog does not say which scopes open ${method} of the installed ${sdk}.`,
    why: "Nobody can tell what the call needs, so the least scopes are not proved.",
    fix: "Bring the catalog up to your server with appwrite-scopes sync, or name one with --catalog.",
  }),
  unproved: (calls: number, level: Level): Judgement => ({
    code: "unproved",
    level,
    what: `The scopes that are required open all of the ${calls} calls, and fewer may do.`,
    why: "So many calls are open to several scopes each that not every choice of them was tried.",
    fix: "Split the unit, or accept it with a reason.",
  }),
} as const;
