import { byCodePoint } from "../catalog/canonical.js";
import { type Changes, changesBetween } from "../catalog/changes.js";
import type { Catalog, CatalogSdk } from "../catalog/schema.js";
import type { CatalogScope } from "./scopes.js";

/** What a run does to a catalog, in the order of code points. */
export interface CatalogChanges {
  readonly scopes: Changes<CatalogScope>;
  /** Methods of the SDK, as `service.method`. */
  readonly methods: Changes<MethodState>;
}

/** What is known of a method. */
export interface MethodState {
  /** `undefined` for a method that is listed as uncatalogued. */
  readonly anyOf: readonly string[] | undefined;
  /** `GET /users`. */
  readonly route: string | undefined;
}

/** Compares two catalogs, of which the first may not exist yet, as far as one SDK goes. */
export function catalogChanges(
  before: Catalog | undefined,
  after: Catalog,
  sdk: string,
): CatalogChanges {
  return {
    scopes: changesBetween(
      new Map(Object.entries(before?.scopes ?? {})),
      new Map(Object.entries(after.scopes)),
    ),
    methods: changesBetween(methodStates(before?.sdks[sdk]), methodStates(after.sdks[sdk])),
  };
}

function methodStates(sdk: CatalogSdk | undefined): Map<string, MethodState> {
  const states = Object.entries(sdk?.services ?? {}).flatMap(([service, { methods, ...rest }]) => [
    ...Object.entries(methods).map(([method, { verb, path, anyOf }]): [string, MethodState] => [
      `${service}.${method}`,
      { anyOf: [...anyOf].sort(byCodePoint), route: `${verb} ${path}` },
    ]),
    ...(rest.uncatalogued ?? []).map((method): [string, MethodState] => [
      `${service}.${method}`,
      { anyOf: undefined, route: undefined },
    ]),
  ]);
  return new Map(states);
}
