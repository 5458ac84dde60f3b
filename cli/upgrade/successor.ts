import { compare } from "semver";
import type { ServerFacts } from "../../codegen/src/catalog/server-facts.js";
import type { SdkRoute } from "../../codegen/src/sdk/sdk.js";
import type { MethodRelease } from "./sdk-release.js";

/** The method that takes the place of one whose route is gone. */
export interface Successor {
  /** Service and method, as in `databases.listDocuments`. */
  readonly method: string;
  /** The first release known that has it, and sends what the server has: `node-appwrite 7.0.3`. */
  readonly sdk: string;
  readonly version: string;
  readonly route: SdkRoute;
}

/** What no release's docs say, since the method was taken out at once. */
const replaced: ReadonlyMap<string, string> = new Map([
  ["functions.createBuild", "functions.createDuplicateDeployment"],
  ["webhooks.updateSignature", "webhooks.updateSecret"],
]);

/** What takes the place of a method that was taken out at once; up to release 6 there was one `database`. */
export const replacementOf = (method: string): string | undefined =>
  replaced.get(method) ??
  (method.startsWith("database.") ? method.replace(/^database\./, "databases.") : undefined);

/**
 * The method with which a call goes on whose route is gone: the same one of a newer release, which sends another
 * route, or the one that the docs, or its own successor, name.
 *
 * @param version - the SDK's release that the call is made with
 * @param releases - all that is known of the SDK, oldest first
 */
export function successorOf(
  method: string,
  version: string,
  releases: readonly MethodRelease[],
  server: ServerFacts,
): Successor | undefined {
  const later = releases.filter((one) => compare(one.version, version) >= 0);
  const documented = later.flatMap(({ deprecated }) => deprecated[method] ?? []);
  const names = [method, ...documented, replacementOf(method)];
  for (const name of new Set(names.filter((one) => one !== undefined))) {
    for (const { name: sdk, version: since, routes } of later) {
      const route = routes.get(name);
      if (route !== undefined && isThere(route, server)) {
        return { method: name, sdk, version: since, route };
      }
    }
  }
  return undefined;
}

/** Whether a server has a route. */
export function isThere(route: SdkRoute, server: ServerFacts): boolean {
  const facts = server.route(route);
  return facts !== undefined && "anyOf" in facts;
}
