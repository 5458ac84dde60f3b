import { routeShape } from "../catalog/server-facts.js";
import { serviceName } from "../plan/service-plan.js";
import type { KnownSdk } from "./known-sdk.js";

/** A request, as a log or a trace names it. */
export interface TracedRequest {
  readonly verb: string;
  /** With or without `/v1`, with values for its parameters. */
  readonly path: string;
}

/** Which methods of the SDKs send which routes. */
export interface SdkRoutes {
  /** Service and method of all that is known: `users.delete`. */
  readonly methods: readonly string[];
  /** The route that a method sends, as `DELETE /users/{}`. */
  routeOf(method: string): string | undefined;
  /** The methods that send a route, however its parameters are called. */
  methodsOf(route: string): readonly string[];
}

/** Arranges what is known of some SDKs; the first that has a method counts. */
export function sdkRoutes(sdks: readonly KnownSdk[]): SdkRoutes {
  const routes = new Map<string, string>();
  for (const { declarations } of sdks) {
    for (const declared of declarations.classes) {
      for (const { name, route } of declared.methods) {
        const method = `${serviceName(declared.name)}.${name}`;
        if (route !== undefined && !routes.has(method)) {
          routes.set(method, routeShape(`${route.verb} ${route.path}`));
        }
      }
    }
  }
  const byRoute = new Map<string, string[]>();
  for (const [method, route] of routes) byRoute.set(route, [...(byRoute.get(route) ?? []), method]);
  return {
    methods: [...routes.keys()],
    routeOf: (method) => routes.get(method),
    methodsOf: (route) => byRoute.get(routeShape(route)) ?? [],
  };
}

/**
 * The route of a request: the one of the same verb whose texts are the same, and the fewest of whose parts are
 * parameters.
 *
 * @param routes - as a catalog writes them: `GET /users/{userId}`
 */
export function routeOfRequest(
  { verb, path }: TracedRequest,
  routes: Iterable<string>,
): string | undefined {
  const parts = partsOf(path.replace(/^\/v1(?=\/|$)/, ""));
  const fits = [...routes].filter((route) => {
    const [own = "", pattern = ""] = route.split(" ");
    const wanted = partsOf(pattern);
    return (
      own === verb &&
      wanted.length === parts.length &&
      wanted.every((part, index) => isParameter(part) || part === parts[index])
    );
  });
  const parameters = (route: string) => partsOf(route).filter(isParameter).length;
  return fits.sort((a, b) => parameters(a) - parameters(b))[0];
}

const partsOf = (path: string): string[] => path.split("/").filter((part) => part !== "");

const isParameter = (part: string): boolean => part.startsWith("{");
