import { unscopedMessage } from "./messages.js";

const behind = new WeakMap<object, object>();

/** Remembers the SDK's own service behind a guarded one. */
export function rememberBehind(guarded: object, own: object): void {
  behind.set(guarded, own);
}

/** The SDK's own service behind a guarded one, if it is such a service. */
export function serviceBehind(guarded: unknown): object | undefined {
  return behind.get(guarded as object);
}

/**
 * The SDK's own service behind a scoped one, on which every method can be called: the explicit way out, for
 * code that asks for the SDK's class. Nothing but the server refuses its calls.
 *
 * @typeParam Service - the SDK's class of it: `const users: Users = unscoped(appwrite.users)`
 * @param service - a service of a scoped client, as in `appwrite.users`
 * @throws TypeError if it is none: a clone, the SDK's own, a mock, or one that was made by another copy of
 *   this package
 */
export function unscoped<Service extends object>(service: object): Service {
  const own = serviceBehind(service);
  if (own === undefined) throw new TypeError(unscopedMessage);
  return own as Service;
}
