/**
 * Every sentence that a user of the run time may read, in one place.
 *
 * @module
 */
import type { Caller, CallerKind } from "./caller.js";
import type { KeyKind } from "./refusals.js";
import { serverTitle } from "./server-title.js";
import type { Refusal } from "./verdict.js";

const callers: { readonly [Kind in CallerKind]: string } = {
  account: "an account key",
  guest: "a caller without key and session",
  organization: "an organization key",
  project: "a project key",
  session: "a user's session",
};

const grants: { readonly [Kind in CallerKind]: string } = {
  account: "accountKey([...])",
  guest: "guest()",
  organization: "organizationKey([...])",
  project: "the array of its scopes",
  session: "session()",
};

const list = (scopes: readonly string[]): string => scopes.join(", ") || "none";

const oneOf = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `the scope ${scopes[0]}` : `any one of the scopes ${list(scopes)}`;

/** Why `method` was not called, and what to do about it. */
export function refusalMessage(method: string, refusal: Refusal, caller: Caller): string {
  const { anyOf } = refusal;
  switch (refusal.reason) {
    case "missing-scope":
      return `${method} needs ${oneOf(anyOf)}, and the key was declared with: ${list(caller.scopes)}. Grant the key a scope that opens it, and list it where the client is made.`;
    case "needs-key":
      return `${method} is not open to ${callers[caller.kind]}: it needs ${callers[refusal.key]} with ${oneOf(anyOf)}. Use a client with such a key and ${grants[refusal.key]}.`;
    case "keyless-only":
      return `${method} is answered without a key and refuses one. Use a client without a key and guest(), or one with a user's session and session().`;
    case "session-only":
      return `${method} works on the signed-in user and is not open to ${callers[caller.kind]}. Use a client with the user's session and session().`;
    case "ungrantable":
      return `${method} needs ${oneOf(anyOf)}, which no key, session or guest holds: it comes with other credentials, such as an OAuth2 access token.`;
    case "not-on-server":
      return `${method} is not on ${serverTitle(refusal.server)}: it exists ${refusal.when}. If your server is another one, generate a client for it with appwrite-scopes-cli.`;
    case "uncatalogued":
      return `${method} is not in the scope catalog, so it is not known which scopes open it. It may be newer than the catalog: update appwrite-scopes-cli and generate a client with it.`;
  }
}

/** What does not look like a scope is not printed: somebody may have put the key itself there. */
function quoted(scope: unknown): string {
  const readable = typeof scope === "string" && /^[a-z][A-Za-z0-9.]{1,40}$/.test(scope);
  return readable ? JSON.stringify(scope) : "An element of the list";
}

/** What is said where the installed SDK is not the one that a client was generated for. */
export const otherRelease = (service: string): string =>
  `The installed SDK has no service ${service}: this client was generated for another release of it. Generate one for the release that is installed, with appwrite-scopes-cli.`;

/** What is wrong with the first argument of `scopedClient`, or of a service's own function: the taker. */
export const clientMessages = {
  notAClient: (taker: string) =>
    `${taker} takes the SDK's client as its first argument: new Client().setEndpoint(...).setProject(...).setKey(...).`,
  ofAnotherSdk: (made: string, sdk: string, taker: string) =>
    `The client was made with ${made}, and this ${taker} is for ${sdk}: hand it a Client of ${sdk}.`,
} as const;

/** What is wrong where a grant and the credentials on the client don't go together. */
export const credentialMessages = {
  noKey: (kind: KeyKind) =>
    `The grant is of ${callers[kind]}, and the client has no key: call setKey before. For a user's session, hand over session(); for a caller without either, guest().`,
  emptyKey: (kind: KeyKind) =>
    `The grant is of ${callers[kind]}, and the key on the client is empty: the variable that it was read from is likely not set here.`,
  brokenKey: (kind: KeyKind) =>
    `The grant is of ${callers[kind]}, and the key on the client has a sign that no header can carry, such as a line break: no request can be sent with it.`,
  noSession:
    "The grant is session(), and the client has no session, or an empty one: call setSession with the session's secret (its $id is none), or setJWT. The secret is empty if the session was made by a client without a key.",
  keyOfSession:
    "The grant is session(), and the client has a key, which the server would go by: use a client without one.",
  keyOfGuest:
    "The grant is guest(), and the client has a key: hand over the key's scopes, or use a client without one.",
  sessionOfGuest:
    "The grant is guest(), and the client has a user's session: hand over session(), or use a client without one.",
} as const;

/** What is wrong with the argument of `unscoped`. */
export const unscopedMessage =
  "unscoped takes a service of a scoped client, such as appwrite.users itself: not a clone of it, and not the SDK's own.";

/** What is wrong with the mocks of a test. */
export const mockMessages = {
  notMethods:
    "mockScoped takes an object with the methods that are mocked: { list: async () => page }.",
  notAFunction: (name: string) => `What mocks the method ${name} is no function.`,
  notMocked: (name: string) =>
    `The method ${name} is not mocked, and was called. Hand it to mockScoped, if the service grants it.`,
} as const;

/** Why it can't be told what a key holds. */
export const verificationMessages = {
  stranger:
    "The server takes the client for somebody else than a project's key that it knows: the key may be unknown to the project, expired, cut short or another kind of credential.",
  "rate-limited": "The server wants no more requests for a while (429), so not all could be asked.",
  unexpected:
    "What answers is no Appwrite server, or one in trouble, so nothing can be told of the key.",
  unreachable: "The server can't be reached, so nothing can be told of the key.",
  notAProjectKey:
    "verifyGrant takes the list of a project key's scopes: of other callers, no request tells what they hold.",
} as const;

/** Why there is no client with a short-lived key. */
export const ephemeralMessages = {
  denied:
    "The server does not let the maker make a short-lived key (401 or 403): its key may lack keys.write, whatever is declared, or be expired or unknown. Grant it keys.write, or use another key.",
  invalid:
    "The server does not take the scopes or the duration for a short-lived key (400): it may be another release than this client is for, which does not grant one of them.",
  "not-on-server":
    "The server has no short-lived keys (404): Appwrite makes them since 1.9.5. Upgrade the server, or use a standard key with scopedClient.",
  "rate-limited":
    "The server wants no more requests for a while (429), so no short-lived key was made.",
  unexpected:
    "What answers is no Appwrite server, or one in trouble, so no short-lived key was made.",
  unreachable: "The server can't be reached, so no short-lived key was made.",
  notAMaker:
    'ephemeralClient takes a scoped client whose key holds keys.write, or its service project, as its first argument: scopedClient(client, ["keys.write"]).',
  notAProjectKey:
    "ephemeralClient takes the list of a project key's scopes: no other caller has short-lived keys.",
  duration: (longest: number) =>
    `A short-lived key lasts for a whole number of seconds from 1 to ${longest}: { duration: 900 }.`,
} as const;

/** What is wrong with a grant. */
export const grantMessages = {
  notAGrant:
    "No grant was handed over. A grant is an array of a project key's scopes, organizationKey([...]), accountKey([...]), session() or guest().",
  notAList: (kind: CallerKind) => `${grants[kind]} takes an array of scopes.`,
  empty: (kind: CallerKind) =>
    `The list of scopes of ${callers[kind]} is empty. List at least one, or use guest() for a caller without a key.`,
  duplicate: (scope: string) => `The scope ${scope} is listed twice.`,
  unknown: (scope: unknown, kind: CallerKind) =>
    `${quoted(scope)} is not a scope that ${callers[kind]} can be granted.`,
  elsewhere: (scope: string, kind: CallerKind, server: string, when: string) =>
    `The scope ${scope} is none that ${serverTitle(server)} grants to ${callers[kind]}: it exists ${when}. If your server is another one, generate a client for it with appwrite-scopes-cli.`,
  otherKind: (scope: string, kind: CallerKind, other: CallerKind) =>
    `The scope ${scope} can't be granted to ${callers[kind]}; ${callers[other]} takes it: ${grants[other]}.`,
} as const;
