import type { KeyKind } from "../support/servers.js";
import type { Release } from "./release.js";
import type { Route } from "./routes.js";

/** A key that the server knows: its kind, and the scopes that it was granted. */
export interface Key {
  readonly kind: KeyKind;
  readonly scopes: readonly string[];
  /** Whether it was granted for a time, which has passed. */
  readonly isExpired?: boolean;
}

/** A signed-in user, or nobody: callers without a key, to whom no scope can be granted. */
export interface Keyless {
  readonly kind: "guest" | "session";
  readonly scopes: readonly [];
}

/** A member of the organization that the project belongs to, who is signed in to the console. */
export interface Member {
  readonly kind: "session";
  /** What the member's role holds. */
  readonly scopes: readonly string[];
}

/** Who sends a request. */
export type Sender = Key | Keyless | Member;

/** The keys that the server knows, by their secrets. */
export type Keys = Readonly<Record<string, Key>>;

/** The same, for a server that makes keys and deletes them. */
export type KeyRing = Record<string, Key>;

/**
 * The rule by which Appwrite decides: at least one of the route's scopes is among those that the
 * sender was granted or that its kind holds anyway. It shares nothing with the code under test.
 */
export function passes(route: Route, sender: Sender, release: Release): boolean {
  const held = new Set([...sender.scopes, ...release.holds(sender.kind)]);
  return route.anyOf.some((scope) => held.has(scope));
}
