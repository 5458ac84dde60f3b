import fc from "fast-check";
import { isReserved } from "../../codegen/src/catalog/names.js";
import type { World, WorldServer } from "./world.js";

/** Releases, some of which others are like, and servers that are none. */
const servers: readonly WorldServer[] = [
  { name: "1.4.14", alike: [] },
  { name: "1.8.0", alike: ["1.8.1"] },
  { name: "1.9.10", alike: ["1.9.9", "1.9.11"] },
  { name: "1.8-branch", alike: [] },
  { name: "2.0.0-RC1", alike: [] },
  { name: "cloud", alike: [] },
  { name: "main", alike: [] },
];

const dotted = fc
  .array(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join("."))
  .filter((name) => !isReserved(name));

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 120 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', "'", "\\", "a", " ", "漢"), minLength: 1, maxLength: 99 }),
);

/** What is so on each server: on most of them what was so on the one before. */
const overTime = <Value>(value: fc.Arbitrary<Value>, first: Value): fc.Arbitrary<Value[]> =>
  fc
    .array(fc.option(value, { freq: 2, nil: undefined }), {
      minLength: servers.length,
      maxLength: servers.length,
    })
    .map((changes) => {
      let now = first;
      return changes.map((change) => {
        now = change ?? now;
        return now;
      });
    });

const kinds = fc.subarray(["account", "organization", "project"] as const);
const holders = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.subarray(["account", "guest", "organization", "project", "session"] as const),
);

const scopes = fc.uniqueArray(
  fc.record({
    name: dotted,
    kinds: overTime(kinds, []),
    holders: overTime(holders, []),
    category: fc.option(text, { nil: undefined }),
    description: text,
    deprecated: fc.option(fc.nat(servers.length - 1), { nil: undefined }),
    successor: fc.option(fc.nat(20), { nil: undefined }),
  }),
  { selector: ({ name }) => name, minLength: 1, size: "medium" },
);

/** Which scopes open a route, by their numbers; `gone` if the server lacks it. */
const opened = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }) },
  fc.constant("gone" as const),
);

const routes = fc.array(
  fc.record({
    verb: fc.constantFrom("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"),
    hasParameter: fc.boolean(),
    anyOf: overTime<number[] | "gone">(opened, "gone"),
  }),
  { size: "medium" },
);

/** Some servers in any order of age, their scopes, and their routes. */
export const randomWorld: fc.Arbitrary<World> = fc
  .record({
    servers: fc.shuffledSubarray([...servers], { minLength: 1, maxLength: 5 }),
    scopes,
    routes,
  })
  .map((parts) => {
    const count = parts.servers.length;
    const names = parts.scopes.map(({ name }) => name);
    const granted = parts.scopes
      .filter((scope) => scope.kinds.slice(0, count).some((list) => list.length > 0))
      .map(({ name }) => name);
    const pick = (indices: readonly number[]) =>
      [...new Set(indices.map((index) => names[index % names.length] ?? ""))].sort();
    return {
      servers: parts.servers,
      scopes: parts.scopes.map((scope) => ({
        ...scope,
        kinds: scope.kinds.slice(0, count),
        holders: scope.holders.slice(0, count),
        deprecated: scope.deprecated === undefined ? undefined : scope.deprecated % count,
        successor: scope.successor === undefined ? undefined : granted[scope.successor],
      })),
      routes: parts.routes.map(({ verb, hasParameter, anyOf }, index) => ({
        route: `${verb} /route${index}${hasParameter ? "/{id}" : ""}`,
        anyOf: anyOf.slice(0, count).map((list) => (list === "gone" ? undefined : pick(list))),
      })),
    };
  });
