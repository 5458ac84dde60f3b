import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { routeOfRequest, type SdkRoutes } from "../../codegen/src/sdk/called-routes.js";
import type { ServerError } from "./server-error.js";

/** What was called. */
export interface Target {
  /** The SDK's method, or the route as the catalog writes it: never the path itself, which has values in it. */
  readonly name: string;
  /** As in `DELETE /users/{userId}`; `undefined` of a method that is not known to send one. */
  readonly route: string | undefined;
}

/** What an error was sent for: the methods that a trace names, or else the requests that a log names. */
export function targetsOf(
  { methods, requests }: ServerError,
  { routes: known }: Pick<Catalog, "routes">,
  sdk: SdkRoutes,
): Target[] {
  if (methods.length > 0) return methods.map((name) => ({ name, route: sdk.routeOf(name) }));
  const all = requests.flatMap((request): Target[] => {
    const route = routeOfRequest(request, Object.keys(known));
    if (route === undefined) return [];
    const senders = sdk.methodsOf(route);
    return (senders.length > 0 ? senders : [route]).map((name) => ({ name, route }));
  });
  return [...new Map(all.map((target) => [target.name, target])).values()];
}
