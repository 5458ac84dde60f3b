import type { KeyKind } from "./refusals.js";

/** Who calls: a key of some kind, a signed-in user, or nobody that the server knows. */
export type CallerKind = KeyKind | "guest" | "session";

/** What the server knows of one kind of caller. */
export interface CallerRule {
  /** Scopes that every caller of the kind holds without being granted them. */
  readonly holds: readonly string[];
  /** Scopes that a caller of the kind can be granted. Empty for sessions and guests. */
  readonly grantable: readonly string[];
}

/** The rules of every kind of caller, as one Appwrite release has them. */
export type CallerRules = { readonly [Kind in CallerKind]: CallerRule };

/** One caller: its kind, and the scopes that it was granted. */
export interface Caller {
  readonly kind: CallerKind;
  readonly scopes: readonly string[];
}
