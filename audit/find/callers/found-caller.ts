import { distinctKeys, type KeySource } from "../../key-source.js";
import type { Step, UseCaller } from "../../use.js";

/** Who may make a call, and how that is known. */
export interface FoundCaller {
  /** `undefined` if the client could not be followed. */
  readonly caller: UseCaller | undefined;
  readonly assumed: boolean;
  /** Where the key comes from, if it is one. */
  readonly keys: readonly KeySource[];
  readonly chain: readonly Step[];
}

export const unknownCaller = (chain: readonly Step[]): FoundCaller => ({
  caller: undefined,
  assumed: true,
  keys: [],
  chain,
});

/** One entry for each caller, the one that is known best, with the keys of all. */
export function oneEach<Found extends FoundCaller>(callers: readonly Found[]): Found[] {
  const best = new Map<UseCaller | undefined, Found>();
  for (const found of callers) {
    const known = best.get(found.caller);
    const isBetter =
      known === undefined ||
      (known.assumed && !found.assumed) ||
      (known.assumed === found.assumed && known.chain.length < found.chain.length);
    if (isBetter) best.set(found.caller, found);
  }
  const keysOf = (caller: UseCaller | undefined) =>
    distinctKeys(callers.filter((one) => one.caller === caller).flatMap(({ keys }) => keys));
  return [...best.values()].map((found) => ({ ...found, keys: keysOf(found.caller) }));
}
