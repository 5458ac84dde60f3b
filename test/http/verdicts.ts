import type { Sender } from "../server/authorization.js";
import { patternOf } from "../server/routes.js";
import { type EmbeddedServer, type Received, startServer } from "../server/server.js";
import { pathShape } from "../support/route-shape.js";
import { serverTruth } from "../support/servers.js";
import { callersOf, keysOf, signIn } from "./callers.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { type SdkCall, sdkCalls } from "./sdk-methods.js";
import type { AnyClient, AnySdk } from "./sdks.js";

/** A call, made twice: through the SDK's own class, and through the scoped client. */
export interface Verdict {
  /** Service and method, as in `users.list`. */
  readonly method: string;
  readonly kind: Sender["kind"];
  readonly scopes: string;
  /** The route that was read from the SDK's code. */
  readonly route: string;
  readonly bare: Attempt;
  readonly scoped: Attempt;
}

/** What came of a call, and the routes that the server was asked for meanwhile. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly sent: readonly string[];
}

/** Calls whatever an SDK asks its server for, as everyone whose call is worth a try. */
export async function verdictsOf(sdk: AnySdk): Promise<Verdict[]> {
  const truth = serverTruth(sdk.server);
  const calls = sdkCalls(sdk, truth)
    .filter(isAsking)
    .flatMap((call) => callersOf(call.anyOf ?? [], truth).map((caller) => ({ ...call, caller })));
  const keys = keysOf(calls.map(({ caller }) => caller));
  const server = await startServer({ server: sdk.server, keys });
  const verdicts: Verdict[] = [];
  for (const call of calls) {
    const { service, className, method, args, route, caller } = call;
    const client = sdk.client().setEndpoint(server.endpoint).setProject("project");
    signIn(client, caller);
    const bare = sdk.bare(className, client);
    const scoped = sdk.scoped(client, caller)[service] as typeof bare;
    verdicts.push({
      method: `${service}.${method}`,
      kind: caller.kind,
      scopes: caller.scopes.join(" "),
      route,
      bare: await attempt(() => bare[method]?.(...args), client, server, call),
      scoped: await attempt(() => scoped[method]?.(...args), client, server, call),
    });
  }
  await server.close();
  return verdicts;
}

type Asking = SdkCall & { readonly route: string };

const isAsking = (call: SdkCall): call is Asking => call.route !== undefined;

/** Calls are made one after the other, so that what arrives meanwhile is of the one being made. */
async function attempt(
  make: () => unknown,
  client: AnyClient,
  { requests }: EmbeddedServer,
  call: Asking,
): Promise<Attempt> {
  const before = requests.length;
  const outcome = await outcomeOf(make, client);
  return { outcome, sent: requests.slice(before).map((received) => asked(received, call)) };
}

/**
 * The route that was asked for. The server can't tell one that it lacks: that is the method's own, if the
 * request looks like it.
 */
function asked({ method, path, route }: Received, { route: read }: Asking): string {
  if (route !== undefined) return pathShape(route);
  const [verb, shape] = read.split(" ") as [string, string];
  return verb === method && patternOf(shape).test(path) ? read : `${method} ${path}`;
}
