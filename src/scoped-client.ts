import type { Caller, CallerRules } from "./caller.js";
import { declaredCaller } from "./declared-caller.js";
import type { GrantValue } from "./grants.js";
import { type Holder, heldBy, holds } from "./holds.js";
import { grantMessages, otherRelease } from "./messages.js";
import { MissingScopeError } from "./missing-scope-error.js";
import type { ServerLimits } from "./server-limits.js";
import { notOnServer, type Refusal, refusalOf } from "./verdict.js";

/** An SDK as its generated tree describes it. `Client` is the SDK's own. */
export interface Sdk<Client> {
  /** The SDK's class of each service. */
  readonly services: { readonly [service: string]: new (client: Client) => object };
  /** Service, method, and the scopes of which any one opens it. */
  readonly methods: {
    readonly [service: string]: { readonly [method: string]: readonly string[] };
  };
  /** What each kind of caller holds, and can be granted. */
  readonly callers: CallerRules;
  /** The server that all of this is true for. */
  readonly server: ServerLimits;
  /** Methods that return no promise, as `"service.method"`: refused, they throw at once. */
  readonly synchronous: readonly string[];
}

/**
 * The services of an SDK, of which each refuses what the grant does not cover.
 *
 * A service is made when it is first touched. It is the SDK's own instance, and a method that the
 * grant covers is the SDK's own function on it. A refused one rejects with
 * {@link MissingScopeError} and sends nothing. Generated trees give it its type.
 *
 * @throws TypeError if the client or the grant is none, see {@link declaredCaller}, or the installed SDK
 *   lacks a service
 */
export function createScopedClient<Client>(
  sdk: Sdk<Client>,
  client: Client,
  grant: GrantValue,
): object {
  if (!isClient(client)) throw new TypeError(grantMessages.notAClient);
  const caller = declaredCaller(grant, sdk.callers, sdk.server);
  const scoped = Object.defineProperty({}, holds, { value: heldBy(caller.scopes) });
  for (const [name, Service] of Object.entries(sdk.services)) {
    if (typeof Service !== "function") throw new TypeError(otherRelease(name));
    Object.defineProperty(scoped, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = guarded(new Service(client), name, caller, sdk);
        Object.defineProperty(scoped, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return scoped;
}

/** Told by what every service calls: a client may come from another copy of the SDK, of another class. */
function isClient(client: unknown): boolean {
  if (typeof client !== "object" || client === null) return false;
  return typeof (client as { readonly call?: unknown }).call === "function";
}

/** The instance itself, with what is refused laid over it. */
function guarded(instance: object, service: string, caller: Caller, sdk: Sdk<never>): object {
  for (const method of methodsOf(instance)) {
    const refusal = refusalIn(sdk, service, method, caller);
    if (refusal === undefined) continue;
    const name = `${service}.${method}`;
    const synchronous = sdk.synchronous.includes(name);
    const refuse = () => {
      const error = new MissingScopeError(name, refusal, caller);
      if (synchronous) throw error;
      return Promise.reject(error);
    };
    Object.defineProperty(instance, method, { value: refuse, configurable: true });
  }
  Object.defineProperty(instance, holds, { value: heldBy(caller.scopes) });
  return instance as Holder<string>;
}

/** Refused unless the catalog opens it: the installed SDK may have methods that came later. */
function refusalIn(
  sdk: Sdk<never>,
  service: string,
  method: string,
  caller: Caller,
): Refusal | undefined {
  const own = <Value>(table: { readonly [method: string]: Value } = {}) =>
    Object.hasOwn(table, method) ? table[method] : undefined;
  const when = own(sdk.server.notOnServer[service]);
  if (when !== undefined) return notOnServer(sdk.server.name, when);
  return refusalOf(own(sdk.methods[service]), caller, sdk.callers);
}

/** The names of all functions of an instance, its own and inherited ones. */
function methodsOf(instance: object): Set<string> {
  const names = new Set<string>();
  for (
    let level: object = instance;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (name !== "constructor" && typeof property.value === "function") names.add(name);
    }
  }
  return names;
}
