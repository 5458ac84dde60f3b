import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeUnit } from "../../codegen/src/audit/judge/judge-unit.js";
import { scopeFacts } from "../../codegen/src/audit/scope-facts.js";
import type { FoundUses } from "../../codegen/src/audit/use.js";
import { catalog } from "../support/catalog.js";
import { expectGolden } from "../support/golden.js";

const facts = scopeFacts(catalog);

/** A thousand calls of which each is open to two or three scopes at random: harder than any catalog. */
function hardUses(): FoundUses {
  const scope = fc.constantFrom(...facts.rules.project.grantable);
  const anyOf = fc.uniqueArray(scope, { minLength: 2, maxLength: 3 });
  const [families = []] = fc.sample(fc.array(anyOf, { minLength: 1000, maxLength: 1000 }), {
    numRuns: 1,
    seed: 1,
  });
  const uses = families.map((anyOf, index) => ({
    sdk: "node-appwrite",
    method: `users.method${index}`,
    anyOf,
    place: { file: "/project/main.ts", line: index + 1, column: 1 },
    caller: "key" as const,
    assumed: false,
    chain: [],
    declared: undefined,
  }));
  return { uses, unresolved: [], files: ["/project/main.ts"] };
}

const nothingSaid = {
  ...{ deployed: undefined, foreign: undefined },
  ...{ entrypoint: undefined, grants: undefined },
};

it("says so where the least scopes can't be proved in a time that anyone would wait for", () => {
  const found = hardUses();
  const unit = { kind: "program", name: "api", folder: "/project", ...nothingSaid } as const;
  const judged = judgeUnit(unit, found, facts, true);
  expect(judged.complete).toBe(false);
  expectGolden("audit/unproved.json", `${JSON.stringify(judged.findings, undefined, 2)}\n`);
});
