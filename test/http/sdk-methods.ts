import { declarationsOf } from "../support/releases.js";
import { routeShape } from "../support/route-shape.js";
import { sdkArguments } from "../support/sdk-arguments.js";
import type { ServerTruth } from "../support/servers.js";
import type { AnySdk } from "./sdks.js";

/** A method of an SDK, and what is known of the route that it calls. */
export interface SdkCall {
  /** The service's property of a scoped client: the class's name with a lower first letter. */
  readonly service: string;
  readonly className: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** The route as the SDK's code was read: `GET /users/{}`; nothing where it asks for none. */
  readonly route: string | undefined;
  /** The scopes of which any one opens it on the server; nothing where the server lacks it. */
  readonly anyOf: readonly string[] | undefined;
}

/** Every method of an SDK with the truth of a server. Neither comes from the catalog. */
export function sdkCalls(sdk: AnySdk, truth: ServerTruth): SdkCall[] {
  const made = sdkArguments(sdk.name, sdk.module, sdk.file);
  return declarationsOf(sdk.name).classes.flatMap(({ name: className, methods }) =>
    methods.map(({ name: method, route }) => ({
      service: className.charAt(0).toLowerCase() + className.slice(1),
      className,
      method,
      args: made.get(className)?.get(method) ?? [],
      route: route && routeShape(route.verb, route.path),
      anyOf: route && truth.scopesOf(route.verb, route.path),
    })),
  );
}
