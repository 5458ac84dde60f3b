import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance } from "../../audit/judge/scope-balance.js";
import { judgedBy } from "../support/judged-by.js";

const { facts } = judgedBy("cloud");

describe("what is granted, against what is asked for", () => {
  it.each<[string, string[][], string[], object]>([
    [
      "a scope that opens the calls is neither missing nor too much, though another is less",
      [["columns.write", "tables.write"]],
      ["tables.write"],
      { missing: [], excess: [], replaceable: ["tables.write"], instead: ["columns.write"] },
    ],
    [
      "the deprecated one of two that open the same is too much",
      [["documents.read", "rows.read"]],
      ["documents.read", "rows.read"],
      { missing: [], excess: ["documents.read"], replaceable: [], instead: [] },
    ],
    [
      "a scope that opens none of the calls is too much, and the one that does is missing",
      [["users.write"]],
      ["users.read"],
      { required: ["users.write"], missing: ["users.write"], excess: ["users.read"] },
    ],
    [
      "two that are in use give way to one",
      [
        ["columns.write", "tables.write"],
        ["indexes.write", "tables.write"],
      ],
      ["columns.write", "indexes.write"],
      { missing: [], excess: [], replaceable: ["columns.write", "indexes.write"] },
    ],
  ])("%s", (_, demands, granted, expected) => {
    expect(balance(demands, granted, facts)).toMatchObject(expected);
  });

  it("adds up: what is missing makes all calls pass, and what is too much can go", () => {
    const scope = fc.constantFrom(...facts.rules.project.grantable.slice(0, 12));
    const demand = fc.uniqueArray(scope, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 8 }), fc.uniqueArray(scope), (demands, granted) => {
        const { required, missing, excess, replaceable, instead } = balance(
          demands,
          granted,
          facts,
        );
        const passes = (scopes: readonly string[]) =>
          demands.every((anyOf) => anyOf.some((one) => scopes.includes(one)));
        const without = (scopes: readonly string[], others: readonly string[]) =>
          scopes.filter((one) => !others.includes(one));
        const left = [...without(granted, excess), ...missing];
        expect(passes(left)).toBe(true);
        if (missing.length > 0) expect(passes(granted)).toBe(false);
        for (const one of left) expect(passes(without(left, [one]))).toBe(false);
        const replaced = [...without(left, replaceable), ...instead].sort();
        expect([...new Set(replaced)]).toEqual(required);
        expect(balance(demands, required, facts)).toEqual({
          ...{ required, proved: true, missing: [], excess: [], replaceable: [], instead: [] },
        });
      }),
      { numRuns: 400 },
    );
  });
});
