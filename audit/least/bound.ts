import type { PartialChoice } from "./partial-choice.js";

/** What has to be chosen yet, at the least. */
export interface AtLeast {
  readonly size: number;
  readonly weight: number;
}

/**
 * What every way to hit the open sets needs at least, by three arguments:
 *
 * - Open sets that share no element need an element each.
 * - Those elements hit no more sets than the most frequent one of each; what is left over needs more.
 * - An element in n sets pays an nth of itself for each: no set is hit for less than its most
 *   frequent element pays.
 */
export function atLeast(choice: PartialChoice): AtLeast {
  const used = new Uint8Array(choice.weights.length);
  let [packed, weight, covered, paid, highest] = [0, 0, 0, 0, 1];
  for (const set of openSets(choice)) {
    let [most, lightest, apart] = [1, Number.POSITIVE_INFINITY, true];
    for (const element of choice.sets[set] ?? []) {
      if (!choice.isFree(element)) continue;
      most = Math.max(most, choice.degree(element));
      lightest = Math.min(lightest, choice.weights[element] ?? 0);
      apart &&= used[element] === 0;
    }
    paid += 1 / most;
    highest = Math.max(highest, most);
    if (!apart) continue;
    packed += 1;
    covered += most;
    weight += lightest;
    for (const element of choice.sets[set] ?? []) used[element] = 1;
  }
  const more = Math.max(0, Math.ceil((choice.open - covered) / highest));
  return { size: Math.max(packed + more, Math.ceil(paid - rounding)), weight };
}

/** Far more than the additions can have lost, and far less than a whole element. */
const rounding = 1e-6;

/** The sets that are not hit, small ones first: more of those fit beside each other. */
function openSets(choice: PartialChoice): number[] {
  const bySize: number[][] = [];
  for (let set = 0; set < choice.sets.length; set += 1) {
    if (choice.isHit(set)) continue;
    const size = choice.left(set);
    bySize[size] ??= [];
    bySize[size].push(set);
  }
  return bySize.flat();
}
