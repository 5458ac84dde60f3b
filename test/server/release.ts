import { type CallerKind, type ServerName, serverTruth } from "../support/servers.js";
import { type Route, routeId, routesOf } from "./routes.js";

/** What a server knows: what it says that it is, what it answers, and who may call what. */
export interface Release {
  /** Its number, as in `1.8.1`. */
  readonly version: string;
  readonly routes: readonly Route[];
  /** What a kind of caller holds without being granted it. */
  holds(kind: CallerKind): readonly string[];
}

/** A server that is known, with what a test adds to it. */
export interface KnownServer {
  readonly server: ServerName;
  readonly extraRoutes?: readonly Route[];
}

/** A server that a test makes up, such as one that a user's own catalog describes. */
export interface MadeUpServer {
  readonly version: string;
  readonly routes: readonly Route[];
  /** What callers hold anyway. Who is not named holds what the newest release gives. */
  readonly callers?: Readonly<Partial<Record<CallerKind, { readonly holds: readonly string[] }>>>;
}

/** Where a server says which release it is. On every release it stands under `public`. */
export const versionRoute: Route = { verb: "GET", path: "/health/version", anyOf: ["public"] };

const newestRelease = "1.9.6";

export function releaseOf(wanted: KnownServer | MadeUpServer): Release {
  if ("server" in wanted) {
    const { version, served, holds } = serverTruth(wanted.server);
    return { version, holds, routes: [...routesOf(served), ...(wanted.extraRoutes ?? [])] };
  }
  const { version, routes, callers = {} } = wanted;
  const usual = serverTruth(newestRelease).holds;
  return {
    version,
    holds: (kind) => callers[kind]?.holds ?? usual(kind),
    routes: routes.some((route) => routeId(route) === routeId(versionRoute))
      ? routes
      : [...routes, versionRoute],
  };
}
