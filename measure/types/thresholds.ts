import { readFileSync, writeFileSync } from "node:fs";
import type { Costs } from "./measure.js";

/** A count that is not the one that is held. */
export interface Difference {
  readonly compiler: string;
  readonly fixture: string;
  readonly program: string;
  readonly what: string;
  /** `undefined` for what is not measured any more. */
  readonly measured: number | undefined;
  /** `undefined` for what is not held yet. */
  readonly held: number | undefined;
}

const file = new URL("thresholds.json", import.meta.url);

/** What the types may cost: what they did when this was last accepted. */
export function heldCosts(): Costs {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Accepts costs as the ones to hold. */
export function holdCosts(costs: Costs): void {
  writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`);
}

/** Every count that differs, also a lower one: a gain that is not held is lost again unseen. */
export function differences(measured: Costs, held: Costs): Difference[] {
  const [now, before] = [counts(measured), counts(held)];
  const paths = new Map([...now, ...before].map(({ path }) => [`${path}`, path]));
  return [...paths].flatMap(([name, [compiler, fixture, program, what]]) => {
    const countIn = (all: readonly CountAt[]) => all.find(({ path }) => `${path}` === name)?.count;
    const [is, was] = [countIn(now), countIn(before)];
    return is === was ? [] : [{ compiler, fixture, program, what, measured: is, held: was }];
  });
}

interface CountAt {
  readonly path: readonly [compiler: string, fixture: string, program: string, what: string];
  readonly count: number;
}

const counts = (costs: Costs): CountAt[] =>
  Object.entries(costs).flatMap(([compiler, fixtures]) =>
    Object.entries(fixtures).flatMap(([fixture, programs]) =>
      Object.entries(programs).flatMap(([program, cost]) =>
        Object.entries(cost).map(([what, count]) => ({
          path: [compiler, fixture, program, what] as const,
          count,
        })),
      ),
    ),
  );
