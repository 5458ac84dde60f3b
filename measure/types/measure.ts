import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder } from "../folders.js";
import { type Compiler, compilers } from "./compilers.js";
import type { Count } from "./counters.js";
import type { Fixture } from "./fixtures.js";

/** What the scoped programs of a fixture cost over the one with the SDK alone. */
export type Cost = Record<"granted" | "refused", Count>;

/** The costs of all fixtures, by compiler and fixture. */
export type Costs = Record<string, Record<string, Cost>>;

/** Measures fixtures. */
export function measure(
  fixtures: Readonly<Record<string, Fixture>>,
  by: Readonly<Record<string, Compiler>> = compilers,
): Costs {
  return inFolder((folder) =>
    mapValues(by, ({ installed, counter }) => {
      const count = counter(installed, folder);
      return mapValues(fixtures, (fixture, name) =>
        costOf(fixture, (program, text) => {
          const file = `${name.replaceAll(/\W+/g, "-")}-${program}.ts`;
          writeFileSync(join(folder, file), text);
          return count(file, program === "refused" ? 1 : 0);
        }),
      );
    }),
  );
}

function costOf(fixture: Fixture, count: (program: keyof Fixture, text: string) => Count): Cost {
  const bare = count("bare", fixture.bare);
  const over = (program: keyof Cost) => {
    const { instantiations, types } = count(program, fixture[program]);
    return { instantiations: instantiations - bare.instantiations, types: types - bare.types };
  };
  return { granted: over("granted"), refused: over("refused") };
}

const mapValues = <V, R>(
  record: Readonly<Record<string, V>>,
  change: (value: V, key: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
