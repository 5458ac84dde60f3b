import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { inFolder } from "../../measure/folders.js";
import { compilers } from "../../measure/types/compilers.js";
import { byCommand, inProcess } from "../../measure/types/counters.js";
import { fixtures } from "../../measure/types/fixtures.js";
import { type Costs, measure } from "../../measure/types/measure.js";
import { differenceReport } from "../../measure/types/report.js";
import { differences, heldCosts } from "../../measure/types/thresholds.js";

const measured = measure(fixtures);
const held = heldCosts();

/** What programs may cost at most, whatever is held. */
const ceilings = {
  "610 methods, a key of 54": 1150,
  "40 methods of 8 services, a key of 10": 350,
  "10 methods of 4 services, a key of 10": 280,
  "10 methods of 4 services, a key of 5": 230,
  "10 methods of 2 services, a key of 5": 200,
  "one call, a key of 1": 150,
  "a list of 5": 80,
  "a list of 54": 350,
};

test("the types cost what they are held to", () => {
  const found = differences(measured, held);
  expect(found, found.length > 0 ? differenceReport(found) : "").toEqual([]);
});

test.each(Object.entries(ceilings))("%s costs no more than it may", (fixture, ceiling) => {
  for (const costs of Object.values(measured)) {
    expect(costs[fixture]?.granted.instantiations).toBeLessThanOrEqual(ceiling);
  }
});

// A list that is refused is checked once more, to find out why.
test.each(Object.keys(ceilings).filter((fixture) => !fixture.startsWith("a list")))(
  "a refusal in %s costs next to nothing",
  (fixture) => {
    for (const costs of Object.values(measured)) {
      const { granted, refused } = costs[fixture] ?? {};
      expect((refused?.instantiations ?? 0) - (granted?.instantiations ?? 0)).toBeLessThan(20);
    }
  },
);

test("programs name as many methods as they say", () => {
  const counts = Object.keys(ceilings).map((fixture) => {
    const [, methods, services] = /^(\d+) methods(?: of (\d+))?/.exec(fixture) ?? [];
    const named = fixtures[fixture]?.granted.match(/^appwrite\.\w+(?=\.\w+;$)/gm) ?? [];
    if (methods !== undefined) expect(named).toHaveLength(Number(methods));
    if (services !== undefined) expect(new Set(named).size).toBe(Number(services));
    return named.length;
  });
  expect(counts).toEqual([610, 40, 10, 10, 10, 0, 0, 0]);
});

test.each(Object.entries(compilers).filter(([, { counter }]) => counter === inProcess))(
  "what is counted for %s is what its own tsc counts",
  (_, { installed }) => {
    inFolder((folder) => {
      writeFileSync(join(folder, "program.ts"), fixtures["one call, a key of 1"]?.refused ?? "");
      const [here, there] = [inProcess(installed, folder), byCommand(installed, folder)];
      expect(here("program.ts", 1)).toEqual(there("program.ts", 1));
    });
  },
);

type Fixture = (typeof fixtures)[string];

describe("the command", () => {
  const folder = mkdtempSync(fileURLToPath(new URL("../../.measure-", import.meta.url)));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("fails where the types cost more than is held, and holds it with --update", () => {
    cpSync(new URL("../../measure", import.meta.url), folder, { recursive: true });
    // Of all programs, one: what it does with a difference is the same.
    const name = "one call, a key of 1";
    const types = join(folder, "types");
    renameSync(join(types, "fixtures.ts"), join(types, "all-fixtures.ts"));
    writeFileSync(
      join(types, "fixtures.ts"),
      `import { fixtures as all } from "./all-fixtures.js";
const name = ${JSON.stringify(name)};
export const fixtures = { [name]: all[name] };
`,
    );
    const thresholds = join(types, "thresholds.json");
    const costs = Object.entries(held).map(([compiler, each]) => [
      compiler,
      { [name]: each[name] },
    ]);
    const before = `${JSON.stringify(Object.fromEntries(costs), null, 2)}\n`;
    const lower: Costs = JSON.parse(before);
    const cost = lower["TypeScript 6.0"]?.[name]?.granted as { instantiations: number };
    cost.instantiations -= 1;
    writeFileSync(thresholds, JSON.stringify(lower));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", join(folder, "run.ts"), "types", ...args], {
        encoding: "utf8",
      });
    const failed = run();
    expect(failed.stderr).toContain("one call, a key of 1 (granted)");
    expect(failed.status).toBe(1);
    expect(run("--update").status).toBe(0);
    expect(readFileSync(thresholds, "utf8")).toBe(before);
  });
});

describe("the gate", () => {
  /** The costs with one count changed. */
  const withCount = (change: (count: number) => number): Costs => {
    const costs = structuredClone(held);
    const cost = costs["TypeScript 7.0"]?.["one call, a key of 1"]
      ?.refused as Costs[string][string]["refused"];
    cost.types = change(cost.types);
    return costs;
  };
  const types = held["TypeScript 7.0"]?.["one call, a key of 1"]?.refused.types ?? 0;

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
        fixture: "one call, a key of 1",
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
    delete others["TypeScript 7.0"]?.["one call, a key of 1"];
    const found = differences(others, held);
    const [one] = Object.values(held["TypeScript 5.9"] ?? {});
    const each = Object.keys(held["TypeScript 5.9"] ?? {}).length;
    const counts = Object.values(one ?? {}).flatMap(Object.keys).length;
    expect(found).toHaveLength((each + 1) * counts);
    expect(differenceReport(found)).toContain(
      "TypeScript 7.0, one call, a key of 1 (refused): types are held, and no longer measured",
    );
  });

  test("fails where a program takes more than it did", () => {
    const name = "one call, a key of 1";
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
      /^TypeScript 6\.0, one call, a key of 1 \(granted\): .+ more than the /,
    );
  });
});
