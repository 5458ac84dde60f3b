import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeUnit } from "../../audit/judge/judge-unit.js";
import type { JudgeableUses } from "../../audit/use.js";
import { expectGolden } from "../support/golden.js";
import { judgedBy, usesByKey } from "../support/judged-by.js";

const server = judgedBy("cloud");

/** A thousand calls of which each is open to two or three scopes at random: harder than any catalog. */
function hardUses(): JudgeableUses {
  const scope = fc.constantFrom(...server.facts.rules.project.grantable);
  const anyOf = fc.uniqueArray(scope, { minLength: 2, maxLength: 3 });
  const [families = []] = fc.sample(fc.array(anyOf, { minLength: 1000, maxLength: 1000 }), {
    numRuns: 1,
    seed: 1,
  });
  const uses = usesByKey(families.map((anyOf, index) => [`users.method${index}`, anyOf]));
  return {
    uses,
    lists: [],
    scopesInTypes: [],
    unresolved: [],
    generated: [],
    files: ["/project/main.ts"],
    server,
  };
}

const nothingSaid = {
  ...{ deployed: undefined, foreign: undefined },
  ...{ entrypoint: undefined, grants: undefined },
};

it("says so where the least scopes can't be proved in a time that anyone would wait for", () => {
  const found = hardUses();
  const unit = { kind: "program", name: "api", folder: "/project", ...nothingSaid } as const;
  const judged = judgeUnit(unit, found, true);
  expect(judged.complete).toBe(false);
  expectGolden("audit/unproved.json", `${JSON.stringify(judged.findings, undefined, 2)}\n`);
});
