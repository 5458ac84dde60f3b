import type { Catalog, CatalogScope } from "../../codegen/src/catalog/schema.js";
import type { World } from "./world.js";

type Kinds = NonNullable<CatalogScope["grantedTo"]>[string];

/** A catalog that says what is true of a world: what does not change from server to server is said once. */
export function catalogOf({ servers, scopes, routes }: World): Catalog {
  const names = servers.map(({ name }) => name);
  /** What differs from the server before, or from nothing. */
  const changes = <Value>(values: readonly Value[], nothing: Value) =>
    Object.fromEntries(
      names.flatMap((name, index): [string, Value][] => {
        const [value, before] = [values[index] as Value, index === 0 ? nothing : values[index - 1]];
        return `${value}` === `${before}` ? [] : [[name, value]];
      }),
    );
  const orNone = <Value>(key: string, history: Record<string, Value>) =>
    Object.keys(history).length === 0 ? {} : { [key]: history };
  return {
    version: 2,
    servers: Object.fromEntries(
      servers.map(({ name, alike }, index) => [
        name,
        {
          date: `20${String(20 + index)}-01-31`,
          ...(alike.length === 0 ? {} : { alike: [...alike] }),
        },
      ]),
    ),
    sdks: {},
    scopes: Object.fromEntries(
      scopes.map(({ name, kinds, holders, deprecated, ...texts }): [string, CatalogScope] => {
        const { category, description, successor } = texts;
        const since = deprecated === undefined ? undefined : names[deprecated];
        return [
          name,
          {
            ...orNone(
              "grantedTo",
              changes(
                kinds.map((list) => [...list]),
                [] as Kinds,
              ),
            ),
            ...orNone(
              "heldBy",
              changes(
                holders.map((list) => [...list]),
                [],
              ),
            ),
            ...(category === undefined ? {} : { category }),
            description,
            ...(since === undefined ? {} : { deprecated: since }),
            ...(successor === undefined ? {} : { successor }),
          },
        ];
      }),
    ),
    routes: Object.fromEntries(
      routes
        .map(
          ({ route, anyOf }) =>
            [
              route,
              changes(
                anyOf.map((list) => (list === undefined ? null : [...list])),
                null,
              ),
            ] as const,
        )
        .filter(([, history]) => Object.keys(history).length > 0),
    ),
  };
}

/** What a catalog says of its servers, read as a person would: from one server to the next. */
export function worldOf({ servers, scopes, routes }: Catalog): World {
  // Those without a date are the newest.
  const dated = Object.keys(servers).map((name) => [servers[name]?.date ?? "?", name] as const);
  const names = dated
    .sort(([a, nameA], [b, nameB]) => (a === b ? (nameA < nameB ? -1 : 1) : a < b ? -1 : 1))
    .map(([, name]) => name);
  const walk = <Value>(history: Readonly<Record<string, Value>> = {}) => {
    let now: Value | undefined;
    return names.map((name) => {
      if (Object.keys(history).includes(name)) now = history[name];
      return now;
    });
  };
  return {
    servers: names.map((name) => ({ name, alike: servers[name]?.alike ?? [] })),
    scopes: Object.entries(scopes).map(([name, scope]) => ({
      name,
      kinds: walk(scope.grantedTo).map((list) => list ?? []),
      holders: walk(scope.heldBy).map((list) => list ?? []),
      category: scope.category,
      description: scope.description,
      deprecated: scope.deprecated === undefined ? undefined : names.indexOf(scope.deprecated),
      successor: scope.successor,
    })),
    routes: Object.entries(routes).map(([route, history]) => ({
      route,
      anyOf: walk(history).map((list) => list ?? undefined),
    })),
  };
}
