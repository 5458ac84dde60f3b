import type { Caller } from "./caller.js";
import { heldBy, holds } from "./holds.js";
import { otherRelease } from "./messages.js";
import { methodVerdicts } from "./method-verdicts.js";
import { MissingScopeError } from "./missing-scope-error.js";
import type { SdkService, ServiceClass } from "./sdk-service.js";
import type { ServerRules } from "./server-rules.js";
import { printedAs, shownOf } from "./shown.js";
import { unclonable } from "./unclonable.js";
import { rememberBehind } from "./unscoped.js";
import type { Refusal } from "./verdict.js";

type Method = (...args: readonly unknown[]) => unknown;

/**
 * The SDK's class of a service.
 *
 * @throws TypeError if the installed SDK lacks it
 */
export function classOf<Client>({ name, Class }: SdkService<Client>): ServiceClass<Client> {
  if (typeof Class !== "function") throw new TypeError(otherRelease(name));
  return Class;
}

/**
 * A service as the caller may use it. A method that the grant covers is the SDK's own function, bound to the
 * SDK's own instance. A refused one rejects with {@link MissingScopeError} and sends nothing.
 *
 * That instance stays behind it. The service has the methods that are granted, and no client. What is refused
 * lies on its prototype, which is made for it alone. So a copy has the same methods or fewer, however it was made,
 * and no key; and a method of the SDK's class that is called on it past the guard finds nothing to send with.
 */
export function guardedService<Client extends object>(
  service: SdkService<Client>,
  rules: ServerRules,
  client: Client,
  caller: Caller,
): object {
  const { name } = service;
  const Class = classOf(service);
  const own = new Class(client) as Readonly<Record<string, Method>>;
  // It makes no instance by itself, so its constructor needs nothing.
  class ScopedService extends (Class as unknown as new () => Record<string, unknown>) {}
  Object.defineProperty(ScopedService, "name", { value: Class.name, configurable: true });
  const { prototype } = ScopedService;
  Object.defineProperties(prototype, {
    [holds]: { value: heldBy(caller.scopes) },
    ...printedAs("ScopedService", () => ({ service: name, ...shownOf(caller, client) })),
  });
  const guarded = unclonable(ScopedService);
  for (const [method, refusal] of methodVerdicts(own, service, rules, caller)) {
    if (refusal === undefined) {
      const value = named(method, (own[method] as Method).bind(own));
      Object.defineProperty(guarded, method, { ...changeable, value });
    } else {
      const isSynchronous = service.synchronous.includes(method);
      const value = refusing(`${name}.${method}`, refusal, caller, isSynchronous);
      Object.defineProperty(prototype, method, { value: named(method, value), configurable: true });
    }
  }
  rememberBehind(guarded, own);
  return guarded;
}

/** As if it had been assigned, so that tests can put something else in its place. */
const changeable = { configurable: true, enumerable: true, writable: true };

/** A function that refuses, as the method would answer: at once, or with a promise. */
function refusing(path: string, refusal: Refusal, caller: Caller, synchronous: boolean): Method {
  return () => {
    const error = new MissingScopeError(path, refusal, caller);
    if (synchronous) throw error;
    return Promise.reject(error);
  };
}

/** So that a function is printed as the method that it stands for. */
function named(method: string, value: Method): Method {
  return Object.defineProperty(value, "name", { value: method, configurable: true });
}
