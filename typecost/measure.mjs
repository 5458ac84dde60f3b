// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCommand, inProcess } from "./compilers.mjs";

/**
 * What the scoped programs of a fixture cost over the one with the SDK alone.
 *
 * @typedef {{ granted: import("./compilers.mjs").Count, refused: import("./compilers.mjs").Count }} Cost
 */

/**
 * The costs of all fixtures, by compiler and fixture.
 *
 * @typedef {Record<string, Record<string, Cost>>} Costs
 */

/** How each compiler is installed, and counted with. 7.0 is no JavaScript. */
export const compilers = /** @type {const} */ ({
  "TypeScript 5.9": { installed: "typescript59", counter: inProcess },
  "TypeScript 6.0": { installed: "typescript", counter: inProcess },
  "TypeScript 7.0": { installed: "typescript70", counter: byCommand },
});

/**
 * Measures fixtures.
 *
 * @param {Readonly<Record<string, import("./fixtures.mjs").Fixture>>} fixtures
 * @param {Readonly<Record<string, (typeof compilers)[keyof typeof compilers]>>} [by]
 * @returns {Costs}
 */
export function measure(fixtures, by = compilers) {
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

/**
 * @param {import("./fixtures.mjs").Fixture} fixture
 * @param {(program: keyof import("./fixtures.mjs").Fixture, text: string) => import("./compilers.mjs").Count} count
 * @returns {Cost}
 */
function costOf(fixture, count) {
  const bare = count("bare", fixture.bare);
  const over = (/** @type {"granted" | "refused"} */ program) => {
    const { instantiations, types } = count(program, fixture[program]);
    return { instantiations: instantiations - bare.instantiations, types: types - bare.types };
  };
  return { granted: over("granted"), refused: over("refused") };
}

/**
 * Hands over a folder inside the repository, so that the package is found under its own name.
 *
 * @template T
 * @param {(folder: string) => T} use
 * @returns {T}
 */
export function inFolder(use) {
  const tmp = fileURLToPath(new URL("../.tmp/", import.meta.url));
  mkdirSync(tmp, { recursive: true });
  const folder = mkdtempSync(`${tmp}typecost-`);
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @template {string} K
 * @template V, R
 * @param {Readonly<Record<K, V>>} record
 * @param {(value: V, key: K) => R} change
 * @returns {Record<K, R>}
 */
function mapValues(record, change) {
  const entries = /** @type {[K, V][]} */ (Object.entries(record));
  return /** @type {Record<K, R>} */ (
    Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)]))
  );
}
