import { byCodePoint, canonicalJson } from "../catalog/canonical.js";
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

export interface Changes<Value> {
  readonly added: readonly { readonly name: string; readonly after: Value }[];
  readonly removed: readonly { readonly name: string; readonly before: Value }[];
  readonly changed: readonly {
    readonly name: string;
    readonly before: Value;
    readonly after: Value;
  }[];
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

/** How many entries changed. */
export function countChanges({ scopes, methods }: CatalogChanges): number {
  return [scopes, methods].reduce(
    (sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length,
    0,
  );
}

function changesBetween<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Changes<Value> {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint);
  const changes: { [Kind in keyof Changes<Value>]: Changes<Value>[Kind][number][] } = {
    added: [],
    removed: [],
    changed: [],
  };
  for (const name of names) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === undefined && now !== undefined) changes.added.push({ name, after: now });
    else if (old !== undefined && now === undefined) changes.removed.push({ name, before: old });
    else if (old !== undefined && now !== undefined && differ(old, now)) {
      changes.changed.push({ name, before: old, after: now });
    }
  }
  return changes;
}

const differ = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);

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
