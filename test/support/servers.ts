import { carriedCloudOnly } from "./cloud-only.js";
import { routeShape } from "./route-shape.js";
import { carriedDump, type DumpedRoute, type ServerDump, type ServerName } from "./server-dumps.js";

export { type ServerName, serverNames } from "./server-dumps.js";

/** The kinds of key. */
export const keyKinds = ["project", "organization", "account"] as const;

export type KeyKind = (typeof keyKinds)[number];

/** Everyone who can send a request: with a key, signed in, or neither. */
export type CallerKind = KeyKind | "session" | "guest";

/**
 * What is true of one server, to compare with. It comes from what the server's own code said when it ran,
 * and shares nothing with the code under test.
 */
export interface ServerTruth {
  readonly name: ServerName;
  /** What the server says that it is. */
  readonly version: string;
  /** Everything that the server answers, in its own words and order. */
  readonly served: readonly DumpedRoute[];
  /** `GET /users/{}` → the scopes of which any one opens it, sorted. Older paths are routes as well. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** The scopes that a kind of key can be granted, sorted. */
  grantable(kind: KeyKind): readonly string[];
  /** The scopes that a caller holds without being granted them, sorted. */
  holds(kind: CallerKind): readonly string[];
  /** The scopes of which any one opens a route, however its parameters are called. */
  scopesOf(verb: string, path: string): readonly string[] | undefined;
}

const truths = new Map<ServerName, ServerTruth>();

/** The truth about a server. */
export function serverTruth(name: ServerName): ServerTruth {
  const truth = truths.get(name) ?? truthOf(name, carriedDump(name));
  truths.set(name, truth);
  return truth;
}

function truthOf(name: ServerName, { scopes, roles, routes: dumped }: ServerDump): ServerTruth {
  const own = name === "cloud" ? carriedCloudOnly() : { routes: [], scopes: {} };
  const served = [...dumped, ...own.routes];
  const routes = new Map<string, readonly string[]>();
  for (const { verb, path, scopes: anyOf, aliases = [] } of served)
    for (const answered of [path, ...aliases])
      routes.set(routeShape(verb, answered), [...anyOf].sort());

  const granted = (kind: KeyKind) =>
    [...Object.keys(scopes[kind] ?? {}), ...(own.scopes[kind] ?? [])].sort();
  const held: Record<CallerKind, readonly string[] | undefined> = {
    project: roles.keys ?? roles.apps,
    // Keys of organizations and accounts hold what they were granted, and no more.
    organization: [],
    account: [],
    session: roles.users,
    guest: roles.guests,
  };
  return {
    name,
    version: versionOf(name),
    served,
    routes,
    grantable: granted,
    holds: (kind) => [...(held[kind] ?? [])].sort(),
    scopesOf: (verb, path) => routes.get(routeShape(verb, path)),
  };
}

/**
 * What is no release says of itself that it is the release before it: that number is written into the code
 * when the next one is made. For the cloud and for what comes next it is a guess.
 */
function versionOf(name: ServerName): string {
  const before: Partial<Record<ServerName, string>> = {
    "1.8-branch": "1.8.1",
    cloud: "1.9.6",
    main: "1.9.6",
  };
  return before[name] ?? name;
}
