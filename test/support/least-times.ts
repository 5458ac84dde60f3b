import { performance } from "node:perf_hooks";

/** The least of several times, taken in turns: whatever else the machine does only adds to it. */
export function leastTimes(...works: readonly (() => unknown)[]): number[] {
  const rounds = Array.from({ length: 7 }, () =>
    works.map((work) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
  return works.map((_, index) => Math.min(...rounds.map((times) => times[index] ?? 0)));
}
