import { TypedFastBitSet as Bits } from "typedfastbitset";
import { componentsOf } from "./components.js";
import { reduce } from "./reduce.js";
import { type Hitting, search } from "./search.js";

/**
 * The elements of which every set has at least one: as few as can be, of those the ones with the
 * smallest sum of weights, of those the ones that come first. The same on every machine.
 *
 * The problem is NP-hard. What real code asks for falls apart into pieces that can be told at once;
 * the rest is searched, and where the search would take too long, the answer is not proved.
 *
 * @param sets - elements are indices into `weights`; no set is empty
 * @param weights - of each element; whole numbers from 0 on, whose sum is a safe integer
 */
export function minimumHittingSet(
  sets: readonly Iterable<number>[],
  weights: readonly number[],
): Hitting {
  const { forced, family } = reduce(
    sets.map((set) => new Bits(set)),
    weights,
  );
  const searched = componentsOf(family).map((part) => search(part, weights));
  return {
    elements: [...forced, ...searched.flatMap(({ elements }) => elements)].sort((a, b) => a - b),
    proved: searched.every(({ proved }) => proved),
  };
}
