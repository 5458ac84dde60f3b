import { TypedFastBitSet as Bits } from "typedfastbitset";

/** What is left of a family, and the elements that are in its answer for certain. */
export interface Reduced {
  readonly family: readonly Bits[];
  readonly forced: readonly number[];
}

/** Takes from a family what can't change its answer, until nothing more can be taken. */
export function reduce(family: readonly Bits[], weights: readonly number[]): Reduced {
  const forced = new Bits();
  for (let sets = family; ; ) {
    for (const set of sets) if (set.size() === 1) forced.union(set);
    const open = withoutSupersets(sets.filter((set) => !set.intersects(forced)));
    const dominated = dominatedElements(open, weights);
    if (dominated.isEmpty()) return { family: open, forced: forced.array() };
    sets = open.map((set) => set.new_difference(dominated));
  }
}

/** What hits a set hits every larger one around it. */
function withoutSupersets(family: readonly Bits[]): readonly Bits[] {
  const kept: Bits[] = [];
  for (const set of [...family].sort((a, b) => a.size() - b.size())) {
    if (!kept.some((smaller) => isWithin(smaller, set))) kept.push(set);
  }
  return kept;
}

/** Elements beside which a better one stands in every set: whoever has them could have that. */
function dominatedElements(family: readonly Bits[], weights: readonly number[]): Bits {
  const setsOf = new Map<number, Bits>();
  family.forEach((set, index) => {
    for (const element of set) {
      const sets = setsOf.get(element) ?? new Bits();
      sets.add(index);
      setsOf.set(element, sets);
    }
  });
  const isBetter = (a: number, b: number): boolean => {
    const [weightOfA = 0, weightOfB = 0] = [weights[a], weights[b]];
    return weightOfA === weightOfB ? a < b : weightOfA < weightOfB;
  };
  const all = [...setsOf];
  const isDominated = ([element, sets]: readonly [number, Bits]): boolean =>
    all.some(([other, more]) => isBetter(other, element) && isWithin(sets, more));
  return new Bits(all.filter(isDominated).map(([element]) => element));
}

const isWithin = (smaller: Bits, larger: Bits): boolean => smaller.difference_size(larger) === 0;
