import type { Catalog } from "../../codegen/src/catalog/schema.js";
import type { Sender } from "../server/authorization.js";
import { routeId } from "../server/routes.js";
import { type EmbeddedServer, startServer } from "../server/server.js";
import { sdkArguments } from "../support/sdk-arguments.js";
import { callersOf, keysOf, signIn } from "./callers.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { AnyClient, AnySdk } from "./sdks.js";

/** A call, made twice: through the SDK's own class, and through the scoped client. */
export interface Verdict {
  /** Service and method, as in `users.list`. */
  readonly method: string;
  readonly kind: Sender["kind"];
  readonly scopes: string;
  /** The route that the catalog names for the method. */
  readonly route: string;
  readonly bare: Attempt;
  readonly scoped: Attempt;
}

/** What came of a call, and the routes that the server was asked for meanwhile. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly sent: readonly (string | undefined)[];
}

/** Calls every catalogued method of an SDK as everyone whose call is worth a try. */
export async function verdictsOf(sdk: AnySdk, catalog: Catalog): Promise<Verdict[]> {
  const methods = cataloguedMethods(sdk, catalog);
  const calls = methods.flatMap((method) =>
    callersOf(method.anyOf, catalog).map((caller) => ({ ...method, caller })),
  );
  const keys = keysOf(calls.map(({ caller }) => caller));
  const server = await startServer({ catalog, sdk: sdk.name, keys });
  const verdicts: Verdict[] = [];
  for (const { service, className, method, args, route, caller } of calls) {
    const client = sdk.client().setEndpoint(server.endpoint).setProject("project");
    signIn(client, caller);
    const bare = sdk.bare(className, client);
    const scoped = sdk.scoped(client, caller)[service] as typeof bare;
    verdicts.push({
      method: `${service}.${method}`,
      kind: caller.kind,
      scopes: caller.scopes.join(" "),
      route,
      bare: await attempt(() => bare[method]?.(...args), client, server),
      scoped: await attempt(() => scoped[method]?.(...args), client, server),
    });
  }
  await server.close();
  return verdicts;
}

/** Calls are made one after the other, so that what arrives meanwhile is of the one being made. */
async function attempt(
  call: () => unknown,
  client: AnyClient,
  { requests }: EmbeddedServer,
): Promise<Attempt> {
  const before = requests.length;
  const outcome = await outcomeOf(call, client);
  return { outcome, sent: requests.slice(before).map(({ route }) => route) };
}

function cataloguedMethods(sdk: AnySdk, catalog: Catalog) {
  const made = sdkArguments(sdk.name, sdk.module, sdk.file);
  const services = Object.entries(catalog.sdks[sdk.name]?.services ?? {});
  return services.flatMap(([service, { class: className, methods }]) =>
    Object.entries(methods).map(([method, entry]) => ({
      service,
      className,
      method,
      args: made.get(className)?.get(method) ?? [],
      route: routeId(entry),
      anyOf: entry.anyOf,
    })),
  );
}
