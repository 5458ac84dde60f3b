import type { Catalog } from "../../codegen/src/catalog/schema.js";

/** One caller of the truth table. */
export interface TruthCaller {
  readonly kind: keyof Catalog["callers"];
  /** What it was granted: one scope, or none for sessions and guests. */
  readonly granted: readonly string[];
}

/** Every kind of key with each scope that it can be granted, a session and a guest. */
export function allCallers(catalog: Catalog): TruthCaller[] {
  const keys = (["project", "organization", "account"] as const).flatMap((kind) => {
    const scopes = Object.keys(catalog.scopes).filter((scope) =>
      catalog.scopes[scope]?.kinds.includes(kind),
    );
    // Beside each scope alone, all of them together: no scope takes back what another opens.
    return [...scopes.map((scope) => [scope]), scopes].map((granted) => ({ kind, granted }));
  });
  return [...keys, { kind: "session", granted: [] }, { kind: "guest", granted: [] }];
}

/**
 * The server's rule, from the catalog alone: the methods of an SDK of whose scopes the caller holds
 * at least one, as `service.method`. Deliberately not the code that the package decides with.
 */
export function openMethods(catalog: Catalog, sdk: string, caller: TruthCaller): string[] {
  const held = new Set([...caller.granted, ...catalog.callers[caller.kind].holds]);
  return allMethods(catalog, sdk).flatMap(({ name, anyOf }) =>
    anyOf.some((scope) => held.has(scope)) ? [name] : [],
  );
}

/** Every method of an SDK; without scopes if they are not catalogued. */
export function allMethods(catalog: Catalog, sdk: string) {
  return Object.entries(catalog.sdks[sdk]?.services ?? {}).flatMap(([service, value]) => [
    ...Object.entries(value.methods).map(([method, { anyOf }]) => ({
      name: `${service}.${method}`,
      anyOf,
    })),
    ...(value.uncatalogued ?? []).map((method) => ({ name: `${service}.${method}`, anyOf: [] })),
  ]);
}
