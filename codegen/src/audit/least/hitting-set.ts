import { TypedFastBitSet as Bits } from "typedfastbitset";
import { componentsOf } from "./components.js";
import { reduce } from "./reduce.js";
import { search } from "./search.js";

/**
 * The elements of which every set has at least one: as few as can be, of those the ones with the
 * smallest sum of weights, of those the ones that come first. Exact, and the same on every machine.
 *
 * The problem is NP-hard. What real code asks for falls apart into pieces that can be told at once;
 * the rest is searched.
 *
 * @param sets - elements are indices into `weights`; no set is empty
 * @param weights - of each element; whole numbers from 0 on, whose sum is a safe integer
 * @returns the elements, ascending
 */
export function minimumHittingSet(
  sets: readonly Iterable<number>[],
  weights: readonly number[],
): readonly number[] {
  const { forced, family } = reduce(
    sets.map((set) => new Bits(set)),
    weights,
  );
  const searched = componentsOf(family).flatMap((part) => search(part, weights));
  return [...forced, ...searched].sort((a, b) => a - b);
}
