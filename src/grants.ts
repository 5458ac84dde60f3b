import type { CallerKind } from "./caller.js";
import { type Holder, heldBy, holds } from "./holds.js";
import { grantMessages } from "./messages.js";
import type { KeyKind } from "./refusals.js";
import type { GrantIsAny } from "./scope-list.js";

/**
 * A grant that is no list of scopes. What it is alone says nothing of what is held.
 *
 * It has the parts of a list, so that the types can ask any grant for them. Its hidden key comes from the functions
 * that make grants: an object that somebody wrote by hand says nothing that the types could hold it to.
 */
export interface OtherGrant {
  readonly kind: Exclude<CallerKind, "project">;
  readonly "~holds": object;
  readonly length?: undefined;
  readonly [position: number]: never;
}

/** An organization's or account's key that holds the scopes `S`. */
export interface KeyGrant<Kind extends Exclude<KeyKind, "project">, S extends string>
  extends OtherGrant {
  readonly kind: Kind;
  readonly "~holds": Holder<S>["~holds"];
  readonly scopes: readonly string[];
}

/**
 * The grant that a list of scopes makes; of a union of lists, the union of their grants. No list takes a
 * number, and `any` does.
 */
export type KeyGrantOf<
  Kind extends Exclude<KeyKind, "project">,
  List extends readonly string[],
  Known extends string,
> = 0 extends List
  ? GrantIsAny
  : List extends unknown
    ? KeyGrant<Kind, `${List[number]}` & Known>
    : never;

/** The caller is a signed-in user. */
export interface SessionGrant extends OtherGrant {
  readonly kind: "session";
}

/** The caller is nobody: no key, no session. */
export interface GuestGrant extends OtherGrant {
  readonly kind: "guest";
}

/**
 * What the caller may be granted, as it is handed over. An array is a project key's scopes: it is by
 * far the most frequent caller, and the one that users think of.
 */
export type GrantValue =
  | readonly string[]
  | { readonly kind: CallerKind; readonly scopes?: readonly string[] };

/**
 * A key's grant, which can't be changed afterwards. Whether such a key can be granted the scopes is
 * for `scopedClient` to check, which knows the rules.
 *
 * @throws TypeError if the scopes are no array
 */
export function keyGrant<Kind extends Exclude<KeyKind, "project">>(
  kind: Kind,
  scopes: readonly string[],
): KeyGrant<Kind, string> {
  if (!Array.isArray(scopes)) throw new TypeError(grantMessages.notAList(kind));
  const copy: readonly string[] = Object.freeze([...scopes]);
  return Object.freeze({ kind, scopes: copy, [holds]: heldBy(copy) });
}

/**
 * The grant of a signed-in user: what every user's session holds by itself.
 *
 * For a client with `setSession` or `setJWT`. A session can't be granted scopes.
 */
export function session(): SessionGrant {
  return Object.freeze({ kind: "session", [holds]: heldBy([]) });
}

/**
 * The grant of a caller whom the server does not know: what is answered without key and session.
 *
 * For a client on which no credentials are set. Of a session that it makes, the server keeps the secret to itself.
 */
export function guest(): GuestGrant {
  return Object.freeze({ kind: "guest", [holds]: heldBy([]) });
}
