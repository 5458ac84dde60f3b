import type { CallerRules } from "../../../src/caller.js";
import type { Catalog } from "../catalog/schema.js";
import { callerRules } from "../plan/plan.js";
import type { ScopeRanking } from "./least/least-scopes.js";

/** A scope as the catalog has it. */
export type CatalogScope = Catalog["scopes"][string];

/** A method of an SDK, and what opens it. */
export interface CataloguedMethod {
  readonly sdk: string;
  /** Service and method, as in `users.list`. */
  readonly name: string;
  readonly anyOf: readonly string[];
}

/** What a catalog says, arranged for the questions of an audit. */
export interface ScopeFacts extends ScopeRanking {
  readonly catalog: Catalog;
  readonly rules: CallerRules;
  /** A scope that some key can be granted. */
  scope(name: string): CatalogScope | undefined;
  /** The methods that a scope opens, in the catalog's order. */
  opened(scope: string): readonly CataloguedMethod[];
  /** The methods of a name, one for each SDK that has it. */
  methods(name: string): readonly CataloguedMethod[];
  /** The names of all methods. */
  readonly methodNames: readonly string[];
}

/** Arranges a catalog. */
export function scopeFacts(catalog: Catalog): ScopeFacts {
  const all = Object.entries(catalog.sdks).flatMap(([sdk, { services }]) =>
    Object.entries(services).flatMap(([service, { methods }]) =>
      Object.entries(methods).map(
        ([method, { anyOf }]): CataloguedMethod => ({ sdk, name: `${service}.${method}`, anyOf }),
      ),
    ),
  );
  const byName = groupBy(all, ({ name }) => [name]);
  const byScope = groupBy(all, ({ anyOf }) => anyOf);
  const scope = (name: string) =>
    Object.hasOwn(catalog.scopes, name) ? catalog.scopes[name] : undefined;
  const opened = (name: string) => byScope.get(name) ?? [];
  return {
    catalog,
    rules: callerRules(catalog),
    scope,
    opened,
    methods: (name) => byName.get(name) ?? [],
    methodNames: [...byName.keys()],
    isDeprecated: (name) => scope(name)?.deprecated ?? false,
    // A method that two SDKs have is one method of the server.
    opens: (name) => new Set(opened(name).map((method) => method.name)).size,
  };
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]) {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
