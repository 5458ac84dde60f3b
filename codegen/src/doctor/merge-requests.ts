import type { ServerError, TracedRequest } from "./server-error.js";

/**
 * Takes requests of one route, of which nothing is known but that they were refused, for one error: their paths have
 * different values in them.
 *
 * @param routeOf - the route that a request is for, if any server has it
 */
export function mergeRequests(
  errors: readonly ServerError[],
  routeOf: (request: TracedRequest) => string | undefined,
): ServerError[] {
  const merged = new Map<string, ServerError>();
  for (const [index, error] of errors.entries()) {
    const [request] = error.requests;
    const route = error.type === undefined && request !== undefined ? routeOf(request) : undefined;
    const key = route === undefined ? `${index}` : `${error.status} ${route}`;
    const same = merged.get(key);
    merged.set(key, same === undefined ? error : { ...same, times: same.times + error.times });
  }
  return [...merged.values()];
}
