import { byCodePoint } from "../catalog/canonical.js";
import type { Catalog, CatalogSdk } from "../catalog/schema.js";
import type { Finding } from "../findings/finding.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk/sdk.js";
import type { Spec } from "../spec/spec.js";
import { type CatalogChanges, catalogChanges } from "./changes.js";
import { syncFindings } from "./messages.js";
import { mergeScopes } from "./scopes.js";
import { mergeServices } from "./services.js";

export interface SyncInput {
  /** The user's catalog, if they have one. */
  readonly base: Catalog | undefined;
  /** The catalog that comes with the tool. */
  readonly shipped: Catalog;
  readonly spec: Spec;
  /** The SDK that the document's routes are matched with. */
  readonly installed: InstalledSdk;
  readonly declarations: SdkDeclarations;
}

export interface SyncedCatalog {
  readonly catalog: Catalog;
  readonly changes: CatalogChanges;
  /** What could not be taken over as it stands, and what became of it. */
  readonly notices: readonly Finding[];
}

/** The schema as a project finds it, where the tool is installed. */
const installedSchema = "./node_modules/appwrite-scopes-cli/scopes.schema.json";

/**
 * Merges a server's document into a catalog, for one SDK.
 *
 * The document says which scopes open each method. All else comes from the user's catalog, and where
 * that is silent from the one that ships. Other SDKs of the user's catalog stay as they are.
 *
 * @throws FindingsError if the document and the SDK can't be matched
 */
export function syncCatalog({
  base,
  shipped,
  spec,
  installed,
  declarations,
}: SyncInput): SyncedCatalog {
  const { services, notices } = mergeServices(spec, installed, declarations);
  const { title, version, hash } = spec;
  const sdk: CatalogSdk = {
    version: installed.version,
    server: version,
    document: { title, version, hash },
    services,
  };
  const sdks = Object.entries({ ...base?.sdks, [installed.name]: sdk });
  const others = sdks.filter(([name]) => name !== installed.name);
  const users = scopeUsers(spec, Object.fromEntries(others));
  const catalog: Catalog = {
    $schema: base === undefined ? installedSchema : base.$schema,
    ...mergeScopes(base, shipped, new Set(users.keys())),
    callers: base?.callers ?? shipped.callers,
    sdks: Object.fromEntries(sdks.sort(([a], [b]) => byCodePoint(a, b))),
  };
  const unreviewed = Object.keys(catalog.scopes).filter((s) => catalog.scopes[s]?.unreviewed);
  return {
    catalog,
    changes: catalogChanges(base, catalog, installed.name),
    notices: [
      ...spec.notices,
      ...notices,
      ...unreviewed.map((scope) =>
        syncFindings.unreviewed({ file: spec.source }, scope, users.get(scope) ?? "nothing"),
      ),
    ],
  };
}

/** Each scope that stands on a route, of the document or of another SDK, with its first method. */
function scopeUsers(spec: Spec, others: Catalog["sdks"]): Map<string, string> {
  const users = new Map<string, string>();
  const add = (service: string, method: string, anyOf: readonly string[]) => {
    for (const scope of anyOf) {
      if (!users.has(scope)) users.set(scope, `${service}.${method}`);
    }
  };
  for (const { service, method, anyOf } of spec.operations) add(service, method, anyOf);
  for (const { services } of Object.values(others)) {
    for (const [service, { methods }] of Object.entries(services)) {
      for (const [method, { anyOf }] of Object.entries(methods)) add(service, method, anyOf);
    }
  }
  return users;
}
