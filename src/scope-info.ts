import type { KeyKind } from "./refusals.js";

/** What the catalog says of one scope. */
export interface ScopeInfo {
  /** The kinds of key that can be granted the scope. */
  readonly kinds: readonly KeyKind[];
  /** The group it belongs to, for people: `"Databases"`. */
  readonly category: string;
  /** What the scope is for, one sentence. */
  readonly description: string;
  /** Whether Appwrite means to remove it. */
  readonly deprecated: boolean;
  /** The scope to use in new code. Not an alias: each route lists what it accepts. */
  readonly successor?: string;
}
