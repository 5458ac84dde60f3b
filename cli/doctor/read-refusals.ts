import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { routeOfRequest, type SdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import { methodLookup } from "./frames.js";
import { readErrors } from "./read-errors.js";
import type { ServerError } from "./server-error.js";

/**
 * Finds the refusals of a server in a text. Requests of one route, of which nothing is known but that they were refused,
 * are one: their paths have different values in them.
 */
export function readRefusals(
  text: string,
  { routes: known }: Pick<Catalog, "routes">,
  { methods }: SdkRoutes,
): ServerError[] {
  const routes = Object.keys(known);
  const errors = readErrors(text, methodLookup(methods));
  const merged = new Map<string, ServerError>();
  for (const [index, error] of errors.entries()) {
    const [request] = error.requests;
    const route =
      error.type === undefined && request !== undefined
        ? routeOfRequest(request, routes)
        : undefined;
    const key = route === undefined ? `${index}` : `${error.status} ${route}`;
    const same = merged.get(key);
    merged.set(key, same === undefined ? error : { ...same, times: same.times + error.times });
  }
  return [...merged.values()];
}
