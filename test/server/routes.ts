import { isParameter, pathShape, routeShape } from "../support/route-shape.js";
import type { DumpedRoute } from "../support/server-dumps.js";

/** What the server serves: one verb on one path, open to whoever holds any one of the scopes. */
export interface Route {
  readonly verb: string;
  /** With its parameters, as in `/users/{userId}`. */
  readonly path: string;
  /** In the order in which the server names them when it refuses. */
  readonly anyOf: readonly string[];
}

/** The routes that a real server answers; an older path is one of its own, with nameless parameters. */
export function routesOf(served: readonly DumpedRoute[]): Route[] {
  return served.flatMap(({ verb, path, scopes, aliases = [] }) =>
    [path, ...aliases.map(pathShape)].map((answered) => ({ verb, path: answered, anyOf: scopes })),
  );
}

/** The name of a route, as in `GET /users/{userId}`. */
export const routeId = ({ verb, path }: Pick<Route, "verb" | "path">): string => `${verb} ${path}`;

/** Finds the route of a request. A path that is written out goes before one with parameters. */
export function router(routes: readonly Route[]) {
  expectOneRule(routes);
  const byLength = new Map<string, { route: Route; pattern: RegExp }[]>();
  for (const route of [...routes].sort(writtenOutFirst)) {
    const alike = byLength.get(length(route)) ?? [];
    alike.push({ route, pattern: patternOf(route.path) });
    byLength.set(length(route), alike);
  }
  return (verb: string, path: string): Route | undefined =>
    byLength.get(length({ verb, path }))?.find(({ pattern }) => pattern.test(path))?.route;
}

/** Two routes that answer the same requests can't differ in the scopes that open them. */
function expectOneRule(routes: readonly Route[]): void {
  const rules = new Map<string, Route>();
  for (const route of routes) {
    const shape = routeShape(route.verb, route.path);
    const same = rules.get(shape) ?? route;
    if (`${[...same.anyOf].sort()}` !== `${[...route.anyOf].sort()}`) {
      throw new Error(`${routeId(route)} is opened by ${same.anyOf} and also by ${route.anyOf}`);
    }
    rules.set(shape, same);
  }
}

/** The pattern of the paths that a route answers. */
export function patternOf(path: string): RegExp {
  const segments = path
    .split("/")
    .map((segment) =>
      isParameter(segment) ? "[^/]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
  return new RegExp(`^${segments.join("/")}$`);
}

const length = ({ verb, path }: Pick<Route, "verb" | "path">) =>
  `${verb} ${path.split("/").length}`;

function writtenOutFirst(a: Route, b: Route): number {
  const rank = ({ path }: Route) =>
    path
      .split("/")
      .map((segment) => (isParameter(segment) ? "1" : "0"))
      .join("");
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
