/**
 * What the page says beside the names of the catalog, in one place.
 *
 * @module
 */
import type { CallerKind } from "../../src/caller.js";
import type { KeyKind } from "../../src/refusals.js";
import { serverTitle } from "../../src/server-title.js";
import type { Refusal } from "../../src/verdict.js";
import type { PageName } from "./place.js";
import type { Since } from "./since.js";

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

export const words = { or: "or" } as const;

export const titles = {
  brand: "Appwrite scopes",
  nav: "Pages",
  ways: {
    search: "Search",
    service: "Service",
    method: "Method",
    route: "Route",
    scope: "Scope",
    key: "What a key opens",
    least: "Least scopes",
    compare: "Compare servers",
    doctor: "Read a 401",
    project: "This project",
    unknown: "Not found",
  } satisfies Record<PageName, string>,
  document: (page: PageName, name: string) =>
    page === "search"
      ? "Appwrite scopes"
      : `${name === "" ? titles.ways[page] : name} · Appwrite scopes`,
  skip: "Skip to the content",
  search: "Search methods, routes and scopes",
  searchHint: "users.list, POST /users, rows.write …",
  server: "Server",
  /** In the place of a server, where each error is judged by the one that has sent it. */
  toldServer: "told by the text",
  sdk: "SDK",
  strange: (name: string) =>
    `This page does not know “${name}”, which the link names; what you see is judged by what the fields above say.`,
  home: "What this is, and how code is held to it",
  footer:
    "All of it is in this file: nothing is asked of a network, and nothing is kept. Not affiliated with Appwrite.",
} as const;

export const columns = {
  method: "Method",
  sends: "Sends",
  openedBy: "Opened by any one of",
  scope: "Scope",
  about: "What it is for",
  service: "Service",
  methods: "Methods",
  servers: "Servers",
  here: "(chosen)",
  /** Behind servers of which it is none of the two that are named. */
  among: (server: string) => `, among them ${serverTitle(server)}`,
  caller: "Caller",
  verdict: "May call it",
  grantedTo: "Can be granted to",
  call: "Call",
  place: "Place",
  unknown: "not known",
} as const;

export const callers: Readonly<Record<CallerKind, string>> = {
  project: "a project key",
  organization: "an organization key",
  account: "an account key",
  session: "a signed-in user",
  guest: "a guest, without key and session",
};

const keyOf = (key: KeyKind) => callers[key];

export const verdicts = {
  /** Behind a scope. */
  open: "which every project key holds",
  holds: "yes",
  withOne: "with",
  uncatalogued: "no server of the catalog has it",
  notOnServer: (when: string) => `not on this server: ${when}`,
  /** Behind scopes that no project key can be granted. */
  short: (refusal: Refusal): string => {
    switch (refusal.reason) {
      case "needs-key":
        return `no project key: it takes ${keyOf(refusal.key)}`;
      case "keyless-only":
        return "refuses every key";
      case "session-only":
        return "no key: it works on the signed-in user";
      default:
        return "no key";
    }
  },
  /** Before the scopes that are meant, if there are any. */
  long: (refusal: Refusal, kind: CallerKind): string => {
    switch (refusal.reason) {
      case "missing-scope":
        return "with any one of";
      case "needs-key":
        return `no: it takes ${keyOf(refusal.key)}`;
      case "keyless-only":
        return "no: it is answered to those who send no key";
      case "session-only":
        return "no: it works on the signed-in user, and no scope changes that";
      case "ungrantable":
        return kind === "session" || kind === "guest"
          ? "no"
          : "no: no key can be granted what opens it";
      case "not-on-server":
        return verdicts.notOnServer(refusal.when);
      case "uncatalogued":
        return verdicts.uncatalogued;
    }
  },
} as const;

export const search = {
  title: "What does an Appwrite API key open?",
  lead: "Every method of Appwrite's server SDKs, the route that it sends, and the scopes of which any one opens it, on each server.",
  services: "Services",
  allScopes: "Scopes",
  results: (text: string) => `Found for “${text}”`,
  found: (methods: number, routes: number, scopes: number) =>
    `${count(methods, "method")}, ${count(routes, "route")}, ${count(scopes, "scope")}`,
  /** Before what was found. */
  near: "Nothing has such a name. With another letter:",
  more: (n: number) => `${n} more: type on`,
  routes: "Routes",
} as const;

/** Where an address names what nobody has. */
export const notFound = {
  noPage: (name: string) => `Nothing here is called “${name}”.`,
  noName: "The link does not say which one.",
  near: "Did you mean",
  search: (name: string) => `Search for “${name}”`,
  or: ", or see ",
  all: "all services and scopes",
} as const;

/** What tables have, for those who can't see them: what stands above each is its heading. */
export const captions = {
  methods: "What each sends, and which scopes open it",
  services: (sdk: string) => `How many methods each has in ${sdk}`,
  scopes: (server: string) => `What each opens on ${serverTitle(server)}`,
  callers: "Each kind of caller, and whether it may make the call",
  routeServers: "Servers, the newest first, and the scopes that open it",
  scopeServers: "Servers, the newest first, and the keys that can be granted it",
  comparedScopes: "The keys that can be granted each, on both servers",
  comparedRoutes: (service: string) => `The scopes that open each of ${service}, on both servers`,
  matrix: "Keys below each other, scopes side by side; a cell leads to the calls behind it",
} as const;

export const about = {
  service: "Service",
  methodsOf: (service: string, sdk: string) => `Methods of ${service} in ${sdk}`,
  noService: (name: string, sdk: string) => `${sdk} has no service ${name}.`,
  noMethod: (name: string, sdk: string) => `${sdk} has no method ${name}.`,
  noScope: (name: string) => `No server of the catalog knows a scope ${name}.`,
  noRoute: (name: string) => `No server of the catalog has a route ${name}.`,
  opens: "What opens it",
  who: "For whom",
  servers: "On each server",
  sdks: "In which SDKs",
  releases: (having: number, all: number) => `${having} of ${all} releases that are known`,
  absent: "does not have it",
  notGranted: "is granted to no key",
  sends: (server: string) => `on ${serverTitle(server)}`,
  unknownRoute: "It is not known what this method sends, so nobody can say what opens it.",
  sameRoute: "The same route is sent by",
  senders: (sdk: string) => `Methods of ${sdk} that send it`,
  noSender: (sdk: string) => `No method of ${sdk} sends it.`,
  opened: (n: number, sdk: string) => `Opens ${count(n, "method")} of ${sdk}`,
  opensNothing: "It opens no method of this SDK on this server.",
  deprecated: "It is deprecated on this server.",
  successor: "Its successor is",
  heldBy: (whom: readonly string[]) => `Held without being granted by ${whom.join(", ")}.`,
  elsewhere: (server: string, when: string) => `${serverTitle(server)} can't grant it: ${when}.`,
  project: "In this project",
  projectNone: "No call of this project was found.",
} as const;

/** Since when something is there, in one sentence. */
export function sinceText({ alsoOn, butNot, from, isOldest, notOn, upTo }: Since): string {
  const servers = (names: readonly string[]) => names.map(serverTitle).join(" and ");
  if (from === undefined) return `Only on ${servers(alsoOn)}.`;
  const start = `Since ${from}${isOldest ? " or before" : ""}`;
  const known =
    upTo === undefined
      ? [start]
      : isOldest
        ? [`Up to ${upTo}`]
        : from === upTo
          ? [`On ${from} alone`]
          : [start, `up to ${upTo}`];
  const parts = [
    ...known,
    ...(butNot.length > 0 ? [`but not on ${butNot.join(" and ")}`] : []),
    ...(alsoOn.length > 0 ? [`and on ${servers(alsoOn)}`] : []),
    ...(notOn.length > 0 ? [`not on ${servers(notOn)}`] : []),
  ];
  return `${parts.join(", ")}.`;
}

export const ticks = {
  keyTitle: "What does a key open?",
  keyLead: "Tick the scopes that a key is granted.",
  kind: "Kind of key",
  kinds: {
    project: "Project key",
    organization: "Organization key",
    account: "Account key",
  } satisfies Record<KeyKind, string>,
  scopes: "Scopes",
  methods: "Methods",
  filter: "Filter",
  clear: "Untick all",
  opens: (open: number, all: number, sdk: string) => `Opens ${open} of ${all} methods of ${sdk}`,
  free: (n: number) => `${count(n, "method")} of these without any scope.`,
  notHere: (scope: string, server: string) =>
    `${serverTitle(server)} can't grant ${scope} to such a key.`,
  leastTitle: "Which scopes are least?",
  leastLead: "Tick the methods that your code calls; the search is the audit's own.",
  allOf: (service: string) => `all of ${service}`,
  least: (n: number, methods: number) => `${count(n, "scope")} for ${count(methods, "method")}`,
  nothing: "Nothing is ticked yet.",
  none: "No scope is needed.",
  askedBy: (methods: readonly string[]) => `asked for by ${methods.join(", ")}`,
  ticked: (n: number) => `${count(n, "method")} ticked`,
  untick: (name: string) => `Untick ${name}`,
  unproved: "The search took too long: fewer scopes may do.",
  refused: "No scope of a project key opens",
  strange: (name: string, sdk: string) => `${sdk} has no method ${name}.`,
  see: "See all that these scopes open",
  list: "As a list for appwrite.config.json",
} as const;

export const compare = {
  title: "Two servers side by side",
  with: "with",
  swap: "Swap",
  all: "Also routes that the SDK does not send",
  same: "Both say the same.",
  itself: (server: string, other: string) =>
    `${server} is the same server as the one above: what you see is compared with ${other}.`,
  summary: (scopes: number, routes: number) =>
    `${count(scopes, "scope")} and ${count(routes, "route")} differ.`,
  /** Behind that, where a part of it is looked for. */
  shown: (scopes: number, routes: number) =>
    `Shown: ${count(scopes, "scope")}, ${count(routes, "route")}.`,
  scopes: "Scopes",
  routes: "Routes",
  route: "Route",
  none: "—",
  noneText: "not there",
} as const;

export const doctor = {
  title: "What does this 401 mean?",
  lead: "Paste an error: a message, an answer's body, a stack trace of any of the SDKs, a log. It does not leave this page, and the link has none of its text: only the scopes, methods and routes that were read of it. Unless a server is chosen above, the text tells which one has sent it.",
  linked: "The link has what was read, and none of the text.",
  chooseServer: "Choose the server above if it is another one",
  label: "The error's text",
  example: "Try an example",
  exampleText:
    'AppwriteException: app.656@service.appwrite (role: applications) missing scopes (["users.read"])\n    at Users.list (node_modules/node-appwrite/dist/services/users.js:41:24)\n    at main (src/report.ts:12:31)',
  none: "No refusal by an Appwrite server was found in it: it needs the message (… missing scope …), its type (general_unauthorized_scope and the like), or a request with its status.",
  unreadable: "The errors that the link names can't be read: it may have been cut short.",
  results: (n: number) => count(n, "refusal"),
  todo: "What to do",
} as const;

export const project = {
  title: "What this project needs",
  none: "This page was made without a project. In the folder of one, npx appwrite-scopes explore makes a page with its calls and keys.",
  madeOn: (day: string, by: string) => `Audited on ${day} (UTC) by ${by}`,
  /** Where a server can be chosen. */
  ownServer: "Each unit is judged by its own server and SDKs, whatever is chosen above.",
  needs: "Least scopes",
  openedBy: (scopes: readonly string[]) => `now opened by ${scopes.join(" and ")}`,
  matrix: "Scopes by key",
  legend: {
    granted: "needed and granted",
    needed: "needed",
    missing: "missing",
    excess: "in excess",
    replaceable: "replaceable by less",
    "without-effect": "without effect",
    unclear: "granted; no call that was found needs it",
  },
  signs: {
    granted: "✓",
    needed: "●",
    missing: "!",
    excess: "−",
    replaceable: "~",
    "without-effect": "○",
    unclear: "?",
  },
  /** A sign in the matrix of which all was accepted. */
  acceptedSign: (sign: string) => `(${sign})`,
  acceptedLegend: "in brackets: accepted, by a comment or the baseline",
  ofThemAccepted: (n: number, all: number) =>
    n === 0 ? "" : `, ${n === all ? "all" : n} of them accepted`,
  key: "Key",
  verdict: "Verdict",
  noScopes: "No key of this project needs a scope, or is granted one.",
  cell: (scope: string, state: string, calls: number, isAccepted: boolean) =>
    `${scope}: ${state}${isAccepted ? " (accepted)" : ""}, ${count(calls, "call")}`,
  calls: (scope: string, key: string, n: number) => `${scope} of ${key}: ${count(n, "call")}`,
  noCalls: "No call that was found needs it.",
  trail: "Way back to its client",
  judgedBy: "judged by",
  unresolved: "What may hide calls",
  findings: "Findings",
  accepted: "Accepted",
  acceptedBy: (by: string) => `accepted: ${by}`,
  showAll: (n: number) => `Show all ${n}`,
  earlier: "Earlier calls",
  later: "More calls",
  range: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
  opens: "opened by any one of",
  unknown: "It is not known what opens it",
  choose: "Choose a cell to see the calls behind it.",
  noUnit: (name: string) => `No unit of this project is called “${name}”.`,
  noCell: (scope: string, key: string) =>
    `The scope “${scope}” is neither needed by ${key} nor granted to it.`,
  nearUnit: "Did you mean",
  notes: "Notes",
  keysOf: (scope: string) => `Keys that need ${scope}, or are granted it`,
} as const;
