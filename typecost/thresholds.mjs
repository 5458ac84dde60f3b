// @ts-check
import { readFileSync, writeFileSync } from "node:fs";

/**
 * A count that is not the one that is held.
 *
 * @typedef {{ compiler: string, fixture: string, program: string, what: string,
 *   measured: number | undefined, held: number | undefined }} Difference
 */

const file = new URL("thresholds.json", import.meta.url);

/**
 * What the types may cost: what they did when this was last accepted.
 *
 * @returns {import("./measure.mjs").Costs}
 */
export function heldCosts() {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Accepts costs as the ones to hold. */
export function holdCosts(/** @type {import("./measure.mjs").Costs} */ costs) {
  writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`);
}

/**
 * Every count that differs, also a lower one: a gain that is not held is lost again unseen.
 *
 * @param {import("./measure.mjs").Costs} measured
 * @param {import("./measure.mjs").Costs} held
 * @returns {Difference[]} `held` is `undefined` for what is not held yet, and `measured` for what is not
 *   measured any more
 */
export function differences(measured, held) {
  const [now, before] = [counts(measured), counts(held)];
  const paths = new Map([...now, ...before].map(({ path }) => [`${path}`, path]));
  return [...paths].flatMap(([name, [compiler, fixture, program, what]]) => {
    const [is, was] = [now, before].map((all) => all.find(({ path }) => `${path}` === name)?.count);
    return is === was ? [] : [{ compiler, fixture, program, what, measured: is, held: was }];
  });
}

/**
 * @param {import("./measure.mjs").Costs} costs
 * @returns {{ path: [string, string, string, string], count: number }[]}
 */
function counts(costs) {
  return Object.entries(costs).flatMap(([compiler, fixtures]) =>
    Object.entries(fixtures).flatMap(([fixture, programs]) =>
      Object.entries(programs).flatMap(([program, cost]) =>
        Object.entries(cost).map(([what, count]) => ({
          path: /** @type {[string, string, string, string]} */ ([
            compiler,
            fixture,
            program,
            what,
          ]),
          count,
        })),
      ),
    ),
  );
}
