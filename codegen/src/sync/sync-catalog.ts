import { byCodePoint } from "../catalog/canonical.js";
import { type Catalog, catalogVersion } from "../catalog/schema.js";
import { routeShape } from "../catalog/server-facts.js";
import type { Finding } from "../findings/finding.js";
import type { Spec } from "../spec/spec.js";
import { type CatalogChanges, catalogChanges } from "./changes.js";
import { closestShipped } from "./closest.js";
import { syncFindings } from "./messages.js";
import { mergeScopes } from "./scopes.js";

export interface SyncInput {
  /** The user's catalog, if they have one. */
  readonly base: Catalog | undefined;
  /** The catalog that comes with the tool. */
  readonly shipped: Catalog;
  readonly spec: Spec;
}

export interface SyncedCatalog {
  readonly catalog: Catalog;
  /** The name of its server: the document's version. */
  readonly server: string;
  /** The server that ships whose callers and kinds of key were taken. */
  readonly closest: string;
  readonly changes: CatalogChanges;
  /** What could not be taken over as it stands, and what became of it. */
  readonly notices: readonly Finding[];
}

/**
 * The probes of the catalog that ships, as far as the document has their routes. Only those that read: that a
 * server which nobody has run refuses a POST without its arguments is not proved.
 */
function readingProbes({ routes }: Spec, { probes = [] }: Catalog): string[] | undefined {
  const shapes = new Set(probes.filter((probe) => probe.startsWith("GET ")).map(routeShape));
  const found = routes.map(({ name }) => name).filter((name) => shapes.has(routeShape(name)));
  return found.length === 0 ? undefined : found;
}

/** The schema as a project finds it, where the tool is installed. */
const installedSchema = "./node_modules/appwrite-scopes-cli/scopes.schema.json";

/**
 * Makes a catalog of the one server that a document describes, limited to what the document names.
 *
 * The document says which scopes open each route. Who is granted and who holds them is the closest server's
 * that ships, except for what the user wrote of that into their catalog.
 */
export function syncCatalog({ base, shipped, spec }: SyncInput): SyncedCatalog {
  const { title, version, hash } = spec;
  const closest = closestShipped(shipped, version);
  const users = new Map<string, string>();
  for (const { name, anyOf } of spec.routes) {
    for (const scope of anyOf) if (!users.has(scope)) users.set(scope, name);
  }
  const { scopes, kept, dropped } = mergeScopes(
    base,
    shipped,
    closest,
    version,
    new Set(users.keys()),
  );
  const catalog: Catalog = {
    $schema: base === undefined ? installedSchema : base.$schema,
    version: catalogVersion,
    servers: { [version]: { document: { title, version, hash } } },
    sdks: {},
    scopes,
    routes: Object.fromEntries(
      spec.routes.map(({ name, anyOf }) => [name, { [version]: [...anyOf] }]),
    ),
    probes: readingProbes(spec, shipped),
  };
  const where = { file: spec.source };
  const unreviewed = [...users]
    .filter(([scope]) => catalog.scopes[scope]?.unreviewed)
    .sort(([a], [b]) => byCodePoint(a, b));
  return {
    catalog,
    server: version,
    closest: closest.name,
    changes: catalogChanges(base, catalog),
    notices: [
      ...spec.notices,
      ...unreviewed.map(([scope, user]) => syncFindings.unreviewed(where, scope, user)),
      ...(kept.length > 0 ? [syncFindings.kept(where, closest.name, kept)] : []),
      ...(dropped.length > 0 ? [syncFindings.dropped(where, closest.name, dropped)] : []),
    ],
  };
}
