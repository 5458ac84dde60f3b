import type { CallerKind } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import type { CatalogScope } from "../catalog/schema.js";

/** What a scope is said to be that a document names and no catalog knows. */
export const unreviewed = {
  category: "Unreviewed",
  description: "Named by the server's document; which kinds of key take it has not been reviewed.",
  unreviewed: true,
} as const;

/** The kind of key that most scopes are for. */
export const assumedKinds = ["project"] as const;

/** A scope as it is on the one server of a catalog. */
export interface ScopeOnServer {
  readonly kinds: readonly KeyKind[];
  readonly holders: readonly CallerKind[];
  readonly category: string | undefined;
  readonly description: string;
  readonly deprecated: boolean;
  readonly successor: string | undefined;
  readonly unreviewed: boolean;
}

/** What a catalog of one server says of a scope. */
export function onServer(scope: CatalogScope): ScopeOnServer {
  const { category, description, successor } = scope;
  return {
    kinds: lastOf(scope.grantedTo),
    holders: lastOf(scope.heldBy),
    category,
    description,
    deprecated: scope.deprecated !== undefined,
    successor,
    unreviewed: scope.unreviewed ?? false,
  };
}

/**
 * The fields that somebody wrote or changed: each by itself, since who rewords a scope has said nothing of
 * who is granted it.
 *
 * @param left - what a run may have left there; nothing if only a person can have written the scope
 */
export function ownFields(
  scope: ScopeOnServer,
  left: readonly ScopeOnServer[],
): Partial<ScopeOnServer> {
  if (left.length === 0) return scope;
  const isOwn = (field: keyof ScopeOnServer) =>
    left.every((one) => text(one[field]) !== text(scope[field]));
  const { kinds, holders, category, description, deprecated, successor } = scope;
  return {
    ...(isOwn("kinds") ? { kinds } : {}),
    ...(isOwn("holders") ? { holders } : {}),
    ...(isOwn("category") ? { category } : {}),
    ...(isOwn("description") ? { description } : {}),
    // A run leaves out what does not apply to its server, and never adds to it.
    ...(deprecated && isOwn("deprecated") ? { deprecated } : {}),
    ...(successor !== undefined && isOwn("successor") ? { successor } : {}),
  };
}

/** Lists say the same in any order. */
const text = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? [...value].sort() : value) ?? "";

/** What held last. */
function lastOf<Kind>(history: Readonly<Record<string, readonly Kind[]>> | undefined) {
  return Object.values(history ?? {}).at(-1) ?? [];
}
