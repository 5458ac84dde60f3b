import type { CatalogSdk } from "../../codegen/src/catalog/schema.js";

/** What the server serves: one verb on one path, open to whoever holds any one of the scopes. */
export interface Route {
  readonly verb: string;
  /** With its parameters, as in `/users/{userId}`. */
  readonly path: string;
  readonly anyOf: readonly string[];
}

/**
 * The routes behind an SDK's methods. Several methods may call one route, and then it is one: they
 * can't differ in the scopes that open it.
 */
export function routesOf(sdk: CatalogSdk): Route[] {
  const routes = new Map<string, Route>();
  for (const { methods } of Object.values(sdk.services)) {
    for (const route of Object.values(methods)) {
      const id = routeId(route);
      const same = routes.get(id) ?? route;
      if (`${same.anyOf}` !== `${route.anyOf}`) {
        throw new Error(`${id} is opened by ${same.anyOf} and also by ${route.anyOf}`);
      }
      routes.set(id, same);
    }
  }
  return [...routes.values()];
}

/** The name of a route, as in `GET /users/{userId}`. */
export const routeId = ({ verb, path }: Pick<Route, "verb" | "path">): string => `${verb} ${path}`;

/** Finds the route of a request. A path that is written out goes before one with parameters. */
export function router(routes: readonly Route[]) {
  const byShape = new Map<string, { route: Route; pattern: RegExp }[]>();
  for (const route of [...routes].sort(writtenOutFirst)) {
    const alike = byShape.get(shape(route)) ?? [];
    alike.push({ route, pattern: patternOf(route.path) });
    byShape.set(shape(route), alike);
  }
  return (verb: string, path: string): Route | undefined =>
    byShape.get(shape({ verb, path }))?.find(({ pattern }) => pattern.test(path))?.route;
}

const parameter = /^\{.*\}$/;

const shape = ({ verb, path }: Pick<Route, "verb" | "path">) => `${verb} ${path.split("/").length}`;

function writtenOutFirst(a: Route, b: Route): number {
  const rank = ({ path }: Route) =>
    path
      .split("/")
      .map((segment) => (parameter.test(segment) ? "1" : "0"))
      .join("");
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

function patternOf(path: string): RegExp {
  const segments = path
    .split("/")
    .map((segment) =>
      parameter.test(segment) ? "[^/]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
  return new RegExp(`^${segments.join("/")}$`);
}
