import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { byCommand, inProcess } from "../../typecost/compilers.mjs";
import { fixtures } from "../../typecost/fixtures.mjs";
import { type Costs, compilers, inFolder, measure } from "../../typecost/measure.mjs";
import { differenceReport } from "../../typecost/report.mjs";
import { differences, heldCosts } from "../../typecost/thresholds.mjs";

const measured = measure(fixtures);
const held = heldCosts();

/**
 * What naming methods may cost at most, whatever is held. Of each, 14 are for a list that names a scope of
 * another server: its message says which servers grant it.
 */
const ceilings = {
  "610 methods, all there are": 1814,
  "40 methods of 8 services": 1189,
  "10 methods of 2 services": 783,
};

test("the types cost what they are held to", () => {
  const found = differences(measured, held);
  expect(found, found.length > 0 ? differenceReport(found) : "").toEqual([]);
});

test.each(Object.entries(ceilings))("naming %s costs no more than it may", (fixture, ceiling) => {
  for (const costs of Object.values(measured)) {
    expect(costs[fixture]?.granted.instantiations).toBeLessThanOrEqual(ceiling);
    expect(costs[fixture]?.refused.instantiations).toBeLessThanOrEqual(ceiling);
  }
});

test("programs name as many methods as they say", () => {
  const counts = Object.keys(ceilings).map(
    (fixture) => fixtures[fixture]?.granted.match(/^appwrite\.\w+\.\w+;$/gm)?.length,
  );
  expect(counts).toEqual([610, 40, 10]);
});

test.each(Object.entries(compilers).filter(([, { counter }]) => counter === inProcess))(
  "what is counted for %s is what its own tsc counts",
  (_, { installed }) => {
    inFolder((folder) => {
      writeFileSync(join(folder, "program.ts"), fixtures["one call"]?.refused ?? "");
      const [here, there] = [inProcess(installed, folder), byCommand(installed, folder)];
      expect(here("program.ts", 1)).toEqual(there("program.ts", 1));
    });
  },
);

type Fixture = (typeof fixtures)[string];

describe("the command", () => {
  const folder = mkdtempSync(fileURLToPath(new URL("../../.typecost-", import.meta.url)));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("fails where the types cost more than is held, and holds it with --update", () => {
    cpSync(new URL("../../typecost", import.meta.url), folder, { recursive: true });
    const thresholds = join(folder, "thresholds.json");
    const before = readFileSync(thresholds, "utf8");
    const lower = structuredClone(held);
    const cost = lower["TypeScript 6.0"]?.["one call"]?.granted as { instantiations: number };
    cost.instantiations -= 1;
    writeFileSync(thresholds, JSON.stringify(lower));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, "run.mjs"), ...args], { encoding: "utf8" });
    const failed = run();
    expect(failed.stderr).toContain("one call (granted)");
    expect(failed.status).toBe(1);
    expect(run("--update").status).toBe(0);
    expect(readFileSync(thresholds, "utf8")).toBe(before);
  });
});

describe("the gate", () => {
  /** The costs with one count changed. */
  const withCount = (change: (count: number) => number): Costs => {
    const costs = structuredClone(held);
    const cost = costs["TypeScript 7.0"]?.["one call"]?.refused as Costs[string][string]["refused"];
    cost.types = change(cost.types);
    return costs;
  };
  const types = held["TypeScript 7.0"]?.["one call"]?.refused.types ?? 0;

  test.each([
    ["more", -1],
    ["fewer", 1],
  ])("fails where a count is one %s than held", (word, by) => {
    const found = differences(
      measured,
      withCount((count) => count + by),
    );
    expect(found).toEqual([
      {
        compiler: "TypeScript 7.0",
        fixture: "one call",
        program: "refused",
        what: "types",
        measured: types,
        held: types + by,
      },
    ]);
    expect(differenceReport(found)).toContain(` types, 1 ${word} than the `);
  });

  test("fails where a program or a compiler is no longer measured", () => {
    const { "TypeScript 5.9": _, ...others } = structuredClone(measured);
    delete others["TypeScript 7.0"]?.["one call"];
    const found = differences(others, held);
    const [one] = Object.values(held["TypeScript 5.9"] ?? {});
    const each = Object.keys(held["TypeScript 5.9"] ?? {}).length;
    const counts = Object.values(one ?? {}).flatMap(Object.keys).length;
    expect(found).toHaveLength((each + 1) * counts);
    expect(differenceReport(found)).toContain(
      "TypeScript 7.0, one call (refused): types are held, and no longer measured",
    );
  });

  test("fails where a program takes more than it did", () => {
    const name = "one call";
    const fixture = fixtures[name] as Fixture;
    const granted = `${fixture.granted}export type Dearer = Partial<typeof appwrite.teams>["list"];\n`;
    const by = { "TypeScript 6.0": compilers["TypeScript 6.0"] };
    const before = { "TypeScript 6.0": { [name]: held["TypeScript 6.0"]?.[name] } } as Costs;
    const found = differences(measure({ [name]: { ...fixture, granted } }, by), before);
    expect(found.map(({ program, what }) => `${program} ${what}`)).toEqual([
      "granted instantiations",
      "granted types",
    ]);
    expect(differenceReport(found)).toMatch(
      /^TypeScript 6\.0, one call \(granted\): .+ more than the /,
    );
  });
});
