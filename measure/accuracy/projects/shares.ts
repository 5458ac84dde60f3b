import type { ProjectResult } from "./measure.js";
import type { State } from "./states.js";

/** How well projects were answered in a state. */
export interface Shares {
  readonly projects: number;
  /** The share of those with a complete answer. */
  readonly complete: number;
  /** Of these, the share of right ones; `undefined` if there are none. */
  readonly right: number | undefined;
}

export function sharesOf(results: readonly ProjectResult[], of: State): Shares {
  const all = results.filter(({ state }) => state === of);
  const complete = all.filter((result) => result.complete);
  const right = complete.filter(({ problems }) => problems.length === 0);
  return {
    projects: all.length,
    complete: complete.length / all.length,
    right: complete.length === 0 ? undefined : right.length / complete.length,
  };
}
