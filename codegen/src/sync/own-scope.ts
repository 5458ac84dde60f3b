import type { CatalogScope } from "../catalog/schema.js";
import type { GrantsByServer } from "./shipped-grants.js";

/** What a scope is said to be that a document names and no catalog knows. */
export const unreviewed = {
  category: "Unreviewed",
  description: "Named by the server's document; which kinds of key take it has not been reviewed.",
  unreviewed: true,
} as const;

/** The kind of key that most scopes are for. */
export const assumedKinds = ["project"] as const;

/**
 * Whether somebody wrote a scope of a catalog, or changed it: it is neither as it ships for some server nor
 * as an earlier run left it.
 */
export function isOwn(
  scope: CatalogScope,
  ships: CatalogScope | undefined,
  grants: GrantsByServer,
): boolean {
  const kinds = lastOf(scope.grantedTo);
  const holders = lastOf(scope.heldBy);
  const usual = scope.unreviewed ? unreviewed : ships;
  if (usual === undefined) return true;
  if (scope.category !== usual.category || scope.description !== usual.description) return true;
  if (scope.unreviewed) return kinds !== String(assumedKinds) || holders !== "";
  // A run leaves out what does not apply to its server, and never adds to it.
  if (scope.successor !== undefined && scope.successor !== ships?.successor) return true;
  if (scope.deprecated !== undefined && ships?.deprecated === undefined) return true;
  const shipped = [...grants.values()];
  return !(
    shipped.some((one) => String(one.kinds) === kinds) &&
    shipped.some((one) => String(one.holders) === holders)
  );
}

/** What held last, as one text. */
function lastOf(history: CatalogScope["grantedTo"] | CatalogScope["heldBy"]): string {
  return String([...(Object.values(history ?? {}).at(-1) ?? [])].sort());
}
