/**
 * The key under which clients, services and grants carry the scopes they were declared with.
 *
 * It exists at run time too, with the scopes that were declared. It is no symbol, which a declaration that a compiler
 * writes could not name; an editor lists it last.
 */
export const holds = "~holds";

/** A grant or a client that was declared to hold the scopes `S`. */
export interface Holder<S extends string> {
  readonly "~holds": { readonly [Scope in S]: true };
}

/**
 * The same for a service, of which the type begins with it. Where a service with too few scopes is
 * handed on, the compiler compares this part first, and so its message names the scope that is missing
 * instead of the signature of some method that needs it.
 *
 * The key is mapped although there is only one. A service's other parts depend on `S` each in two
 * ways, and to look for a plain property in all of them, while `S` is not known, the compiler would
 * try every combination: thousands. A property that depends on `S` itself it does not look for.
 */
export type Holds<S extends string> = {
  readonly [Scope in S as "~holds"]: { readonly [Name in Scope]: true };
};

/** The value behind {@link Holder}. */
export function heldBy(scopes: readonly string[]): Holder<string>["~holds"] {
  return Object.freeze(Object.fromEntries(scopes.map((scope) => [scope, true as const])));
}
