import { byCodePoint } from "../catalog/canonical.js";
import type { Catalog } from "../catalog/schema.js";

export type CatalogScope = Catalog["scopes"][string];

type Grants = Pick<Catalog, "scopes" | "ungrantable">;

/** A scope that a document names and no catalog knows: a project key is the most likely to take it. */
const unreviewed: CatalogScope = {
  kinds: ["project"],
  category: "Unreviewed",
  description: "Named by the server's document; which kinds of key take it has not been reviewed.",
  unreviewed: true,
};

/**
 * The scopes of the merged catalog.
 *
 * All that ship stay, since a key may hold scopes that open no method of this SDK. What the user
 * wrote is kept over what ships. What an earlier run marked as unreviewed is neither: it gives way to
 * what ships, and goes when nothing names it any more.
 *
 * @param routed - the scopes that stand on routes of the document, or of another SDK in the catalog
 */
export function mergeScopes(
  base: Catalog | undefined,
  shipped: Catalog,
  routed: ReadonlySet<string>,
): Grants {
  const written = new Map(
    Object.entries(base?.scopes ?? {}).filter(([, scope]) => !isUntouched(scope)),
  );
  const ungrantable = { ...without(shipped.ungrantable, written), ...base?.ungrantable };
  const scopes = new Map([
    ...Object.entries(without(shipped.scopes, new Map(Object.entries(ungrantable)))),
    ...written,
  ]);
  for (const name of [...routed, ...namesElsewhere(base, written)]) {
    if (!scopes.has(name) && !Object.hasOwn(ungrantable, name)) scopes.set(name, unreviewed);
  }
  const isInUse = (name: string) => routed.has(name) && scopes.has(name);
  const marked = [...scopes].map(([name, scope]): [string, CatalogScope] => [
    name,
    withMarks(scope, shipped.scopes[name], isInUse),
  ]);
  return { scopes: sorted(marked), ungrantable: sorted(Object.entries(ungrantable)) };
}

/** Whether it reads as the run that added it left it. */
function isUntouched(scope: CatalogScope): boolean {
  return scope.unreviewed === true && scope.description === unreviewed.description;
}

/** Scopes that the user's catalog names without a route. */
function namesElsewhere(base: Catalog | undefined, written: ReadonlyMap<string, CatalogScope>) {
  const held = Object.values(base?.callers ?? {}).flatMap(({ holds }) => holds);
  const successors = [...written.values()].flatMap(({ successor }) => successor ?? []);
  return [...held, ...successors];
}

/**
 * A scope is only deprecated where its successor is in use: on a server that has no route with the
 * successor, the warning would send people to a scope that opens nothing.
 *
 * @param ships - the scope as it ships; a successor that differs from it was written by the user
 */
function withMarks(
  { deprecated: ownMark, successor: ownSuccessor, ...scope }: CatalogScope,
  ships: CatalogScope | undefined,
  isInUse: (name: string) => boolean,
): CatalogScope {
  const isWritten = ownSuccessor !== undefined && ownSuccessor !== ships?.successor;
  const successor = ownSuccessor ?? ships?.successor;
  const deprecated = ownMark ?? ships?.deprecated;
  if (successor !== undefined && !isWritten && !isInUse(successor)) return scope;
  return {
    ...scope,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(successor === undefined ? {} : { successor }),
  };
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  keys: ReadonlyMap<string, unknown>,
) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

function sorted<Value>(entries: readonly [string, Value][]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodePoint(a, b)));
}
