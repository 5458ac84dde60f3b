import type { TypedFastBitSet as Bits } from "typedfastbitset";
import { atLeast } from "./bound.js";
import { PartialChoice } from "./partial-choice.js";

/** The cheapest choice so far. */
interface Best {
  readonly elements: readonly number[];
  readonly weight: number;
}

/** A choice that hits every set. */
export interface Hitting {
  /** Ascending. */
  readonly elements: readonly number[];
  /** Whether it is proved that no other choice is better. */
  readonly proved: boolean;
}

/**
 * As many partial choices as are looked at: a matter of seconds, counted in steps so that the answer is
 * the same on every machine. Real code asks for a few dozen; a thousand sets thrown together at random
 * can take more than anyone will wait for.
 */
const patience = 20_000;

/**
 * Searches the minimum hitting set of a family by branch and bound: decides one element after the
 * other, and turns back where nothing better can follow.
 */
export function search(family: readonly Bits[], weights: readonly number[]): Hitting {
  const choice = new PartialChoice(family, weights);
  let best: Best | undefined;
  let visits = 0;

  const visit = (): void => {
    visits += 1;
    if (best !== undefined && visits > patience) return;
    const start = choice.decided;
    if (settleForced(choice) && mayBeat(best)) {
      if (choice.open === 0) best = { elements: choice.elements(), weight: choice.weight };
      else branch();
    }
    choice.undo(start);
  };

  const branch = (): void => {
    const element = mostWanted(choice);
    const start = choice.decided;
    choice.choose(element);
    visit();
    choice.undo(start);
    choice.exclude(element);
    visit();
  };

  const mayBeat = (other: Best | undefined): boolean => {
    if (other === undefined) return true;
    const more = atLeast(choice);
    const size = choice.size + more.size;
    if (size !== other.elements.length) return size < other.elements.length;
    const weight = choice.weight + more.weight;
    if (weight !== other.weight || choice.open > 0) return weight <= other.weight;
    return comesFirst(choice.elements(), other.elements);
  };

  visit();
  return {
    elements: best === undefined ? [] : (best as Best).elements,
    proved: visits <= patience,
  };
}

/** Chooses the last element of every set that has but one left; `false` if a set has none. */
function settleForced(choice: PartialChoice): boolean {
  for (let found = true; found; ) {
    found = false;
    for (let set = 0; set < choice.sets.length; set += 1) {
      if (choice.isHit(set) || choice.left(set) > 1) continue;
      if (choice.left(set) === 0) return false;
      choice.choose(lastFree(choice, set));
      found = true;
    }
  }
  return true;
}

const lastFree = (choice: PartialChoice, set: number): number =>
  choice.sets[set]?.find((element) => choice.isFree(element)) ?? 0;

/** The element that most open sets wait for; a set waits the harder the fewer elements it has. */
function mostWanted(choice: PartialChoice): number {
  const wanted = new Map<number, number>();
  for (let set = 0; set < choice.sets.length; set += 1) {
    if (choice.isHit(set)) continue;
    const weight = 3 ** -choice.left(set);
    for (const element of choice.sets[set] ?? []) {
      if (choice.isFree(element)) wanted.set(element, (wanted.get(element) ?? 0) + weight);
    }
  }
  let [most, highest] = [-1, 0];
  for (const [element, weight] of wanted) {
    if (weight > highest) [most, highest] = [element, weight];
  }
  return most;
}

/** Whether of two ascending lists of one length, the first one is smaller where they first differ. */
function comesFirst(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((element, i) => element !== b[i]);
  return (a[index] ?? 0) < (b[index] ?? 0);
}
