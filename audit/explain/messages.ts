import { type Finding, commandLine as where } from "../../codegen/src/findings/finding.js";
import { quote } from "../../codegen/src/findings/quote.js";
import { serverTitle } from "../../src/server-title.js";
import { elsewhereWords } from "../findings/words.js";
import { isOfOthers } from "../judge/others-scopes.js";
import { count, serverText } from "../report/messages.js";
import type { UnitServer } from "../server/unit-server.js";

/**
 * Every sentence of an explanation, in one place.
 *
 * @module
 */

export const explainFindings = {
  unknown: (text: string, sdks: UnitServer["sdks"], near: string | undefined): Finding => ({
    code: "unknown-subject",
    what: `${quote(text)} is no scope, no service and no method of ${releases(sdks)}, no route and no line of a file.`,
    why: "There is nothing to explain.",
    fix:
      near === undefined
        ? "Name a scope (users.read), a service (users), a method (users.list), a route (POST /users) or a line (src/main.ts:12)."
        : `Did you mean ${near}?`,
    where,
  }),
  nothing: (): Finding => ({
    code: "unknown-subject",
    what: "There is nothing to explain: neither a subject nor --without.",
    why: "An explanation is of a scope, a service, a method, a route or a line.",
    fix: "Name one, such as users.read, or a scope to go without: --without users.read.",
    where,
  }),
  noScope: (text: string, near: string | undefined): Finding => ({
    code: "unknown-scope",
    what: `The catalog has no scope ${quote(text)} that a key can be granted.`,
    why: "Nothing can be taken away that nobody holds.",
    fix: near === undefined ? "Correct the scope." : `Did you mean ${near}?`,
    where,
  }),
  notGranted: (text: string, server: string, when: string): Finding => ({
    code: "unknown-scope",
    what: `${serverTitle(server)} does not grant the scope ${text}: ${elsewhereWords("it", when).there}.`,
    why: "Nothing can be taken away that nobody holds.",
    fix: "Name another scope; or the server, with --server, if it is another one.",
    where,
  }),
  outside: (file: string): Finding => ({
    code: "path-outside",
    what: "The file lies outside of the working folder.",
    why: "Only code of the project is read.",
    fix: "Run it in the project's folder.",
    where: { file },
  }),
  noSource: (file: string): Finding => ({
    code: "file-not-source",
    what: "The file is neither TypeScript nor JavaScript.",
    why: "Calls of an SDK are found in source files alone.",
    fix: "Name a line of a source file.",
    where: { file },
  }),
  noLine: (file: string, line: number, lines: number): Finding => ({
    code: "line-missing",
    what: `There is no line ${line}: the file has ${count(lines, "line")}.`,
    why: "A line that is not there calls nothing.",
    fix: "Correct the number of the line; the first one is 1.",
    where: { file },
  }),
  notRead: (file: string): Finding => ({
    code: "file-not-audited",
    what: "The file is not among those that are audited.",
    why: "Nobody has looked for calls in it.",
    fix: "Name a file of a function or a site that is deployed, or its program with --project.",
    where: { file },
  }),
  noFile: (file: string): Finding => ({
    code: "file-missing",
    what: "There is no such file.",
    why: "Its lines can't be explained.",
    fix: "Correct the path; it is taken from the working folder.",
    where: { file },
  }),
} as const;

/** What an explanation holds for: where no SDK is installed, it is of those that come with the tool. */
export function serverLine(server: UnitServer): string {
  const { choice, sdks } = server;
  if (sdks.length > 0) return phrases.judgedBy(server);
  return `judged by ${releases(sdks)} on ${serverTitle(choice.name)} (${choice.reason})`;
}

export const releases = (sdks: UnitServer["sdks"]): string =>
  sdks.length === 0
    ? "the SDKs that come with this tool"
    : sdks.map(({ name, version }) => `${name} ${version}`).join(" and ");

/** What a call needs; what only a session or nobody holds is none that anybody lists. */
function anyOne(scopes: readonly string[]): string {
  const listed = scopes.filter((scope) => !isOfOthers(scope));
  if (listed.length === 0 && scopes.includes("account")) return "needs the user's session";
  if (listed.length === 0 && scopes.length > 0) return "needs a caller without a key";
  return listed.length === 1 ? `needs ${listed[0]}` : `needs any one of ${listed.join(", ")}`;
}

const grantedTo = (kinds: readonly string[]): string =>
  kinds.length === 0 ? "no key can be granted it" : `granted to ${kinds.join(" and ")} keys`;

/** `on Appwrite 1.4.14 to 1.7.4` */
function onServers(servers: readonly string[]): string {
  const [first = "", ...others] = servers;
  const last = others.at(-1);
  return `on ${serverTitle(first)}${last === undefined ? "" : ` to ${last}`}`;
}

export const phrases = {
  judgedBy: (server: UnitServer) => `judged by ${serverText(server)}`,
  grantedTo,
  onServers: (servers: readonly string[], anyOf: readonly string[] | undefined) =>
    `${onServers(servers)}: ${anyOf === undefined ? "not there" : anyOne(anyOf)}`,
  grantedOn: (servers: readonly string[], kinds: readonly string[]) =>
    `${onServers(servers)}: ${grantedTo(kinds)}`,
  withoutEffect: "opens no route of this server",
  unknownRoute: "its code does not say what it sends, or no server in the catalog has that",
  notOnServer: (server: string, when: string) =>
    `not on ${serverTitle(server)}: ${elsewhereWords("it", when).there}`,
  isElsewhere: (when: string) => `not on this server: ${elsewhereWords("it", when).there}`,
  noMethod: (method: string, of: string) => `${method}   no method of ${of}`,
  noService: (service: string, of: string) => `${service}   no service of ${of}`,
  unknownScopes: "which scopes open it is not known",
  heldBy: (kinds: readonly string[]) => `held without a grant by ${kinds.join(", ")}`,
  deprecated: (successor: string | undefined) =>
    successor === undefined ? "deprecated" : `deprecated, its successor is ${successor}`,
  outdated: (successor: string) => `later servers have ${successor} in its place`,
  opens: (methods: number) => `opens ${count(methods, "method")}`,
  isLeast: (outdated: boolean) =>
    outdated
      ? "least: of these, none of which is here to stay, it opens the fewest methods"
      : "least: of those that are here to stay, it opens the fewest methods",
  onlyOne: "the only one that a key can be granted",
  needed: (unit: string) => `${unit} needs it`,
  notNeeded: (unit: string, least: readonly string[]) =>
    `${unit} can do without it: ${least.join(", ")} ${least.length === 1 ? "opens" : "open"} the calls too`,
  noCode:
    "no code is read: there is neither an appwrite.config.json (or appwrite.json) nor a tsconfig.json here",
  ofOthers: (scope: string) =>
    scope === "account"
      ? "never listed: a user's session holds it, and a key can't make what it opens"
      : "never listed: who calls without a key holds it, and a key can't make what it opens",
  calledByOthers: (unit: string, byKey: number) =>
    byKey === 0
      ? `${unit} calls for it, and with no key`
      : `${unit} calls for it, and ${count(byKey, "call")} with a key can't succeed`,
  service: (methods: number) => count(methods, "method"),
  sentBy: (methods: readonly string[]) =>
    methods.length === 0 ? "sent by no method" : `sent by ${methods.join(", ")}`,
  calls: (unit: string, calls: number) => `${unit}: ${count(calls, "call")}`,
  calledNowhere: "called nowhere in this project",
  notCalled: (unit: string) => `${unit} does not call for it`,
  anyOne,
  caller: { guest: "as a guest", session: "with a session" },
  byKey: (names: readonly string[]) => `with the ${names.join(" or the ")}`,
  assumed: "(assumed: the client could not be followed)",
  noUse: "No call of an SDK was found on this line.",
  unresolved: (text: string) => `${text}   may hide calls`,
  breaks: (unit: string, calls: number) =>
    calls === 0
      ? `${unit}: nothing breaks`
      : `${unit}: ${count(calls, "call")} ${calls === 1 ? "breaks" : "break"}`,
  notHeld: (unit: string, calls: number) =>
    calls === 0
      ? `${unit}: nothing breaks, it is not granted`
      : `${unit}: it is not granted, and ${count(calls, "call")} ${calls === 1 ? "fails" : "fail"} without it`,
  hidden: (places: number) => `and ${count(places, "place")} may hide more`,
  alsoCalled: {
    account: (scopes: readonly string[]) => `an account key with ${scopes.join(" or ")}`,
    guest: () => "a caller with neither key nor session",
    organization: (scopes: readonly string[]) => `an organization key with ${scopes.join(" or ")}`,
    project: () => "any project key, whatever it is granted",
    session: () => "a signed-in user",
  },
} as const;
