/**
 * Every sentence of a diagnosis, in one place.
 *
 * @module
 */

import { unitTitle } from "../../audit/units/unit-title.js";
import { type Finding, commandLine as where } from "../../codegen/src/findings/finding.js";
import type { MissingScopes } from "../../src/missing-scopes.js";
import type { KeyKind } from "../../src/refusals.js";
import { serverTitle } from "../../src/server-title.js";
import { unsaidRole } from "./error-texts.js";
import { looksLikeScope } from "./scope-shape.js";

const few = 6;

/** As many names as a line has room for. */
const listed = (names: readonly string[]): string =>
  names.length > few
    ? `${names.slice(0, few).join(", ")} and ${names.length - few} more`
    : names.join(", ");

const anyOne = (scopes: readonly string[]): string =>
  scopes.length === 1 ? `${scopes[0]}` : `any one of ${scopes.join(", ")}`;

/** What does not look like a scope is not repeated. */
const shown = (scope: string): string => (looksLikeScope(scope) ? scope : "that it names");

const keys: Readonly<Record<KeyKind, string>> = {
  account: "an account key",
  organization: "an organization key",
  project: "a project key",
};

/** Whom a server takes a caller for, by the role that it names. The roles of a team are the console's. */
const roles: Readonly<Record<string, string>> = {
  admin: "a console member (admin)",
  developer: "a console member (developer)",
  owner: "a console member (owner)",
  guests: "a guest: a caller without a key or a session that it knows",
  applications: "a project key",
  [unsaidRole]: "a caller whom the text does not name",
  keys: "a project key",
  users: "a signed-in user",
};

const console = "Console › your project › Overview › Integrations › API keys › your key";

export const titles = {
  head: (status: number | undefined, type: string | undefined) =>
    [status, type].filter((part) => part !== undefined).join(" "),
  refused: (what: string, role: string) =>
    `${what} was refused to ${roles[role] ?? "a caller of an unknown role"}.`,
  call: "a call",
  request: (verb: string) => `a ${verb} request`,
  times: (times: number) => (times > 1 ? ` (${times} times)` : ""),
  other: {
    general_access_forbidden: (what: string) =>
      `${what} was refused: the API is closed to this caller.`,
    general_route_not_found: (what: string) => `the server has no route for ${what}.`,
    key_creation_denied: () => "a project key may not create a standard key.",
    project_id_missing: (what: string) => `${what} named no project.`,
    project_key_expired: () => "the key has expired.",
    project_not_found: (what: string) => `${what} named a project that the server does not have.`,
    user_blocked: () => "the user is blocked.",
    user_unauthorized: (what: string) => `${what} was refused, and not for a scope.`,
    unknown: (what: string) => `${what} was refused, and the log does not say why.`,
  },
} as const;

export const facts = {
  unsaid:
    "What follows is for a project key; the message's beginning, (role: …), would say who was refused.",
  needs: (scopes: readonly string[]) => `It needs ${anyOne(scopes)}; the key holds none of it.`,
  least: (scope: string) => `Of these, ${scope} opens the least and is here to stay.`,
  opened: (scopes: readonly string[]) => `The route is opened by ${anyOne(scopes)}.`,
  spoken: ({ form }: MissingScopes, told: string | undefined) =>
    told === undefined
      ? `(text of a server ${form === "one" ? "up to 1.7" : "since 1.8"})`
      : `(judged by ${serverTitle(told)})`,
  speakers: (servers: readonly string[]) =>
    `Servers with routes of just these scopes: ${listed(servers)}.`,
  methods: (methods: readonly string[]) => `Methods that are refused so: ${listed(methods)}.`,
  noKeyEver: (scopes: readonly string[]) =>
    `No key can ever be granted ${scopes.join(" or ")}: no box cures this.`,
  publicRefusesKeys:
    "It is answered without a key, and refuses every key: no box cures this, there is none for public.",
  notForProjects: (key: KeyKind, scopes: readonly string[]) =>
    `A project key can't be granted ${scopes.join(" or ")}; ${keys[key]} can.`,
  nobody: (scopes: readonly string[]) =>
    `${scopes.join(" and ")} can be granted to no key: it comes with a console session or an OAuth2 token.`,
  noScope: (scope: string, near: string | undefined) =>
    `No server in the catalog knows the scope ${shown(scope)}${near === undefined ? "." : `; the nearest is ${near}.`}`,
  elsewhere: (scope: string, server: string, when: string) =>
    `${serverTitle(server)} does not know ${scope}: it is there ${when}.`,
  notOnServer: (what: string, server: string, when: string) =>
    `${serverTitle(server)} does not have ${what}: it is there ${when}.`,
  onServer: (what: string, server: string) => `${serverTitle(server)} has ${what}.`,
  guestAccount: "The route works on the signed-in user, and no session reached the server.",
  guestKey: (scopes: readonly string[]) =>
    `No key reached the server, or none that it knows. The key that should have needs ${anyOne(scopes)}.`,
  guestEither: (scopes: readonly string[]) =>
    `Neither a session nor a key reached the server, or none that it knows. A signed-in user may do it, and so may a key with ${anyOne(scopes)}.`,
  ofConsole: (scopes: readonly string[]) =>
    `${scopes.join(" and ")} is the console's own: no key can be granted it, and no user of the project holds it.`,
  sessionHolds: (scopes: readonly string[]) =>
    `A session can't hold ${scopes.join(" or ")}: it is for a key, on a server.`,
  memberHolds: "The console member's role does not hold it; an owner's may.",
  unauthorized: [
    "With a key: it is unknown to this project, so it belongs to another one or was deleted.",
    "With a session: it is of another project, or the row, file or function does not permit this user.",
  ],
  expired: "It was granted with an expiry, which has passed; its scopes don't matter any more.",
  creation: "Newer servers let project keys create short-lived keys alone (at most an hour).",
  blocked: "Nothing that a key may do changes that.",
  forbidden: [
    "A service, or the REST API as a whole, is switched off for sessions and guests; keys are exempt.",
  ],
  projectMissing: "Without the header X-Appwrite-Project the server can't tell whose key it is.",
  projectUnknown:
    "The ID is wrong, or the endpoint is another server's or another region's; the key was not looked at.",
} as const;

export const ways = {
  grant: (scope: string) => `${console} › tick ${scope}`,
  grantFunction: (scope: string) =>
    `A function's own key is granted in appwrite.config.json: see that "${scope}" is among its "scopes", and deploy it again`,
  replaceKey:
    "Or replace it by a key with all that the code needs: npx appwrite-scopes keys rotate <key> --for <folder>",
  audit: "npx appwrite-scopes audit says which scopes all of the code needs",
  sessionServer:
    "On a server: client.setSession(secret), with the secret of a session that a client with a key made; without a key the secret is empty, and the session's $id is none",
  sessionClient:
    "In a browser or an app: sign in first, and expect this answer from account.get() until then",
  sessionJwt: "Or client.setJWT(jwt), with one that has not run out (15 minutes)",
  keyArrives:
    'Look whether the variable of the key is set where the code runs: setKey(undefined) and setKey("") send none',
  keyForged:
    "A short-lived key that has expired, or a key cut short, counts as none; a function's comes new with each call, in the header x-appwrite-key",
  keyBrowser: "In a browser or an app there is no key: make the call on a server",
  users:
    "Use the methods of users, which do for any user what account does for the signed-in one: users.get in the place of account.get",
  instead: (method: string, instead: string) =>
    `Use ${instead} in the place of ${method}: it does it for any user`,
  session: "Use a client with the user's session: client.setSession(secret)",
  noKey: "Use a client on which no key is set",
  otherKey: (key: KeyKind) => `Use a client with ${keys[key]}`,
  otherCredentials: "Use the console, or a client with its session or an OAuth2 token",
  keyClient: "Make the call with a client that carries a key",
  owner: "Have an owner of the organization do it, or change the role in the console",
  project: "Compare the project's ID with the key's: setProject(...), and the endpoint's region",
  permissions: "With a session: read the permissions of the row, the file or the function",
  newKey:
    "Create a new key with the scopes that are needed, put it in place, then delete the old one: npx appwrite-scopes keys rotate <key> --for <folder>",
  shortLived: "Create a short-lived key (createEphemeralKey), or the standard key in the console",
  unblock: "Unblock the user in the console, or with users.updateStatus",
  service: "Console › your project › Settings: switch the service on, or make the call with a key",
  setProject: "Call client.setProject(...) before the first request, with an ID that is not empty",
  server: "Name the server with --server (or --endpoint) if it is another one",
  upgrade: "Upgrade the server, or use the SDK's release that goes with it",
  endpoint: "Look at the endpoint: it ends in /v1",
} as const;

/** How calls of the project are told. */
export const inProject = {
  trace: (place: string, calls: readonly string[]) =>
    `called at ${place}${calls.length === 0 ? "" : `: ${listed(calls)}`}`,
  mayBe: (place: string, call: string) => `may be called at ${place}: ${call}`,
  /** `users.delete, with the key of APPWRITE_API_KEY` */
  call: (method: string, caller: string) => `${method}, ${caller}`,
  granted: (unit: string, scopes: readonly string[]) =>
    `${unit} is granted ${scopes.length === 0 ? "nothing" : listed(scopes)}`,
  holds: (unit: string, scopes: readonly string[]) =>
    `${unit} is granted ${listed(scopes)} already: either that is not deployed yet, or another key made the call`,
  more: (calls: number) => `and ${calls} more ${calls === 1 ? "call" : "calls"}`,
  none: "no call of this project asks for it",
  unread: (unit: string) =>
    `${unitTitle(unit)} could not be read: npx appwrite-scopes audit says why`,
} as const;

export const doctorFindings = {
  nothing: (): Finding => ({
    code: "nothing-to-diagnose",
    what: "There is no text to read.",
    why: "A diagnosis is of an error that a server has sent.",
    fix: "Hand over the error: as the argument, as a file's name, or on standard input (… | appwrite-scopes doctor).",
    where,
  }),
  binary: (file: string): Finding => ({
    code: "input-not-text",
    what: "The input is not text.",
    why: "An error's words can't be found in it.",
    fix: "Hand over the log or the message itself.",
    where: { file },
  }),
  tooLarge: (file: string, megabytes: number): Finding => ({
    code: "input-too-large",
    what: `The input is larger than ${megabytes} MB.`,
    why: "All of it would have to be kept in memory.",
    fix: "Hand over its end alone: tail -n 10000 error.log | appwrite-scopes doctor",
    where: { file },
  }),
  unreadable: (file: string, reason: string): Finding => ({
    code: "input-unreadable",
    what: `The file can't be read: ${reason}.`,
    why: "There is nothing to diagnose without it.",
    fix: "Correct its name or its permissions.",
    where: { file },
  }),
  noFile: (file: string): Finding => ({
    code: "input-missing",
    what: "There is no such file, and the name itself is no error of a server's.",
    why: "There is nothing to diagnose.",
    fix: "Correct the file's name, or hand over the error's text.",
    where: { file },
  }),
  noError: (file: string): Finding => ({
    code: "no-appwrite-error",
    what: "No refusal by an Appwrite server was found in the input.",
    why: "A diagnosis needs its message (… missing scope …), its type (general_unauthorized_scope and the like), or a request with its status 401, 403 or 404.",
    fix: "Hand over the whole error, with its message or the body of the answer.",
    where: { file },
  }),
} as const;
