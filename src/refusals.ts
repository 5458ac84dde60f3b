/**
 * The types that stand where a method would be, when the caller can't make the call.
 *
 * Such a method is of the type `Refused | MissingScope<...>`. Calling it is an error that prints the second
 * part's name and argument, which is all that the user gets to read.
 *
 * @module
 */

import type { Refused } from "./refused.js";

/** A kind of Appwrite API key. Which scopes it can be granted depends on it. */
export type KeyKind = "account" | "organization" | "project";

/** The part of a refusal that can't be called, whatever else it says. */
interface Closed {
  readonly [closed]: never;
}

declare const closed: unique symbol;

/**
 * The key may be granted a scope that opens the method, and was declared without one.
 *
 * Grant the key any one of `AnyOf`, and list it where the client is made.
 */
export interface MissingScope<AnyOf extends string> extends Closed {}

/**
 * The method works on the user who is signed in: no scope of this caller opens it.
 *
 * Use a client that carries the user's session (`setSession` or `setJWT`) with `session()`.
 */
export interface SessionOnly<Method extends string> extends Closed {}

/**
 * Another kind of key is needed: a key of kind `Kind` that holds any one of `AnyOf`.
 *
 * Use a client with such a key and `organizationKey([...])`, `accountKey([...])` or, for a project
 * key, the array of its scopes.
 */
export interface NeedsKey<Kind extends KeyKind, AnyOf extends string> extends Closed {}

/**
 * The method is answered to callers without a key, and refuses one.
 *
 * Use a client without a key and `guest()`, or one with a user's session and `session()`.
 */
export interface KeylessOnly<Method extends string> extends Closed {}

/**
 * No key, session or guest holds any of `AnyOf`: such scopes come with other credentials, for
 * example an OAuth2 access token.
 */
export interface Ungrantable<AnyOf extends string> extends Closed {}

/**
 * The server has no such route, whatever scopes the caller holds. `Method` says on which servers it is:
 * `"presences.list, since 1.9.5"`.
 *
 * Upgrade the server, or generate the client for the one that you use.
 */
export interface NotOnServer<Server extends string, Method extends string> extends Closed {}

/**
 * The catalog does not say which scopes open the method, so nobody can tell whether the call passes.
 *
 * It may be newer than the catalog: update `appwrite-scopes-cli` and generate again.
 */
export interface Uncatalogued<Method extends string> extends Closed {}

/** `Reason` in the place of every method of `Methods`, with the docs of each. */
export type RefusedEach<Methods, Reason> = { readonly [Method in keyof Methods]: Refused | Reason };

/**
 * `Uncatalogued` for the methods of an SDK class that came after its catalog: those beside `Known`.
 *
 * @typeParam Service - the name of the service, as in `"users"`
 */
export type UncataloguedOf<Class, Known extends PropertyKey, Service extends string> = {
  readonly [Method in Exclude<keyof Class, Known> & string]:
    | Refused
    | Uncatalogued<`${Service}.${Method}`>;
};
