import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastScopes, type ScopeRanking } from "../../audit/least/least-scopes.js";
import { anyOfMethod, judgedBy } from "../support/judged-by.js";

/** A ranking in which capitals are outdated, and each scope opens as many methods as it says. */
const plain = (opens: Readonly<Record<string, number>> = {}): ScopeRanking => ({
  isOutdated: (scope) => scope === scope.toUpperCase(),
  opens: (scope) => opens[scope] ?? 1,
});

/** Every choice of scopes, the best one first: what the least scopes are by their definition. */
function byTrying(demands: readonly (readonly string[])[], ranking: ScopeRanking): string[] {
  const scopes = [...new Set(demands.flat())].sort();
  const choices = Array.from({ length: 2 ** scopes.length }, (_, bits) =>
    scopes.filter((_, index) => bits & (1 << index)),
  ).filter((choice) => demands.every((anyOf) => anyOf.some((scope) => choice.includes(scope))));
  const cost = (choice: readonly string[]) => [
    choice.length,
    choice.filter(ranking.isOutdated).length,
    choice.reduce((sum, scope) => sum + ranking.opens(scope), 0),
  ];
  const compare = (a: readonly string[], b: readonly string[]) => {
    const costs = cost(b);
    const difference = cost(a)
      .map((n, index) => n - (costs[index] ?? 0))
      .find((n) => n !== 0);
    return difference ?? (a.join() < b.join() ? -1 : 1);
  };
  return choices.sort(compare)[0] ?? [];
}

describe("the least scopes", () => {
  it.each<[string, string[][], string[]]>([
    ["of nothing are none", [], []],
    [
      "are one that opens all, though others are needed by none",
      [
        ["a", "b"],
        ["b", "c"],
      ],
      ["b"],
    ],
    ["use what some call can't do without", [["a"], ["a", "b"], ["b", "c"], ["c"]], ["a", "c"]],
    ["leave outdated scopes for last", [["A", "b"]], ["b"]],
    [
      "take an outdated scope rather than two",
      [
        ["A", "b"],
        ["A", "c"],
      ],
      ["A"],
    ],
    ["come first by code point where nothing else decides", [["é", "b", "z"]], ["b"]],
  ])("%s", (_, demands, least) => {
    expect(leastScopes(demands, plain()).scopes).toEqual(least);
  });

  it("open the fewest methods", () => {
    expect(leastScopes([["a", "b"]], plain({ a: 3, b: 2 })).scopes).toEqual(["b"]);
    // Together, and not one by one.
    const demands = [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["d", "a"],
    ];
    expect(leastScopes(demands, plain({ a: 1, c: 9, b: 4, d: 4 })).scopes).toEqual(["b", "d"]);
  });

  it("are those that trying every choice finds, in whatever order the calls come", () => {
    const scope = fc.constantFrom("a", "b", "c", "d", "e", "F", "G", "H");
    const anyOf = fc.uniqueArray(scope, { minLength: 1, maxLength: 4 });
    const counts = fc.dictionary(scope, fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(anyOf, { maxLength: 12 }), counts, (demands, opens) => {
        const ranking = plain(opens);
        const { scopes: least } = leastScopes(demands, ranking);
        expect(least).toEqual(byTrying(demands, ranking));
        const turned = demands.map((one) => [...one].reverse()).reverse();
        expect(leastScopes(turned, ranking).scopes).toEqual(least);
      }),
      { numRuns: 400 },
    );
  });

  it("are searched for exactly where nothing can be told at once", () => {
    // Every two of nine scopes, less a triangle: no scope and no set can be dropped beforehand.
    const scopes = [..."abcdefghi"];
    const pairs = scopes.flatMap((a) => scopes.filter((b) => a < b).map((b) => [a, b]));
    const demands = pairs.filter(([a = "", b = ""]) => !("adg".includes(a) && "adg".includes(b)));
    const ranking = plain({ b: 5, c: 2, e: 3 });
    expect(leastScopes(demands, ranking).scopes).toEqual(byTrying(demands, ranking));
  });
});

describe("a thousand distinct sets", () => {
  const { facts } = judgedBy("cloud");
  const scopes = facts.rules.project.grantable;

  it("as the catalog's methods ask for them, from ten releases of a server, are told at once", () => {
    const sets = new Map(
      facts.methodNames
        .map((name) => anyOfMethod(facts, name))
        .filter((anyOf) => anyOf.length > 0)
        .map((anyOf) => [anyOf.join(), anyOf] as const),
    );
    const demands = Array.from({ length: 12 }, (_, release) =>
      [...sets.values()].map((anyOf) => anyOf.map((scope) => `${scope}.${release}`)),
    ).flat();
    expect(demands.length).toBeGreaterThan(1000);
    const plainName = (scope: string) => scope.replace(/\.\d+$/, "");
    const { scopes: least, proved } = leastScopes(demands, {
      isOutdated: (scope) => facts.isOutdated(plainName(scope)),
      opens: (scope) => facts.opens(plainName(scope)),
    });
    expect(proved).toBe(true);
    const { scopes: one } = leastScopes([...sets.values()], facts);
    expect(least).toEqual(
      Array.from({ length: 12 }, (_, release) => one.map((scope) => `${scope}.${release}`))
        .flat()
        .sort(),
    );
  });

  /** Families of sets of the catalog's scopes at random, the same ones every time. */
  const random = (minLength: number, maxLength: number) =>
    fc.sample(
      fc.uniqueArray(fc.uniqueArray(fc.constantFrom(...scopes), { minLength, maxLength }), {
        minLength: 1000,
        maxLength: 1000,
        selector: (anyOf) => [...anyOf].sort().join(),
      }),
      { numRuns: 3, seed: 4 },
    );

  it.each([
    ["of one to four of its scopes at random are proved to be the least", 1, 4, true],
    [
      "of two to four, of which none is forced, are too hard for that, and all hit still",
      2,
      4,
      false,
    ],
  ] as const)("%s", (_, minLength, maxLength, isProved) => {
    for (const demands of random(minLength, maxLength)) {
      const { scopes: least, proved } = leastScopes(demands, facts);
      expect(proved).toBe(isProved);
      expect(demands.filter((anyOf) => !anyOf.some((scope) => least.includes(scope)))).toEqual([]);
    }
  });
});
