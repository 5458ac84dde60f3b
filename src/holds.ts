/**
 * The key under which clients, services and grants carry the scopes they were declared with.
 *
 * It exists at run time too, so that the types tell no lie.
 */
export const holds: unique symbol = Symbol("appwrite-scopes.holds");

/**
 * What was declared to hold the scopes `S`.
 *
 * Every type that takes scopes begins with it. Where a service with too few scopes is handed on, the
 * compiler compares this part first, and so its message names the scope that is missing instead of
 * the signature of some method that needs it.
 */
export interface Holds<S extends string> {
  readonly [holds]: { readonly [Scope in S]: true };
}

/** The value behind {@link Holds}. */
export function heldBy(scopes: readonly string[]): Holds<string>[typeof holds] {
  return Object.freeze(Object.fromEntries(scopes.map((scope) => [scope, true as const])));
}
