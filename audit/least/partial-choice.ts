import type { TypedFastBitSet as Bits } from "typedfastbitset";

const free = 0;
const chosen = 1;
const excluded = 2;

/**
 * A choice of elements in the making. Each step can be taken back, and what a search asks for is
 * kept count of, so that nothing has to be counted anew.
 */
export class PartialChoice {
  /** The elements of each set. */
  readonly sets: readonly (readonly number[])[];
  /** How many sets have no chosen element. */
  open: number;
  /** How many elements are chosen. */
  size = 0;
  /** The sum of their weights. */
  weight = 0;
  readonly weights: readonly number[];
  readonly #setsOf: readonly (readonly number[])[];
  readonly #state: Uint8Array;
  readonly #hits: Int32Array;
  readonly #left: Int32Array;
  readonly #degrees: Int32Array;
  readonly #steps: number[] = [];

  constructor(family: readonly Bits[], weights: readonly number[]) {
    this.sets = family.map((set) => set.array());
    this.open = family.length;
    this.weights = weights;
    const setsOf = weights.map((): number[] => []);
    this.sets.forEach((elements, set) => {
      for (const element of elements) setsOf[element]?.push(set);
    });
    this.#setsOf = setsOf;
    this.#state = new Uint8Array(weights.length);
    this.#hits = new Int32Array(family.length);
    this.#left = Int32Array.from(this.sets, ({ length }) => length);
    this.#degrees = Int32Array.from(setsOf, ({ length }) => length);
  }

  /** How many elements have been decided: a point to which `undo` goes back. */
  get decided(): number {
    return this.#steps.length;
  }

  isHit(set: number): boolean {
    return this.#hits[set] !== 0;
  }

  /** How many elements of a set are not excluded. */
  left(set: number): number {
    return this.#left[set] ?? 0;
  }

  isFree(element: number): boolean {
    return this.#state[element] === free;
  }

  /** How many open sets an element is in. */
  degree(element: number): number {
    return this.#degrees[element] ?? 0;
  }

  /** The chosen elements, ascending. */
  elements(): number[] {
    return this.#steps.filter((element) => this.#state[element] === chosen).sort((a, b) => a - b);
  }

  choose(element: number): void {
    this.#decide(element, chosen);
    this.#count(element, 1);
  }

  exclude(element: number): void {
    this.#decide(element, excluded);
    for (const set of this.#setsOf[element] ?? []) this.#left[set] = this.left(set) - 1;
  }

  /** Takes back the steps after `decided`. */
  undo(decided: number): void {
    while (this.#steps.length > decided) {
      const element = this.#steps.pop() ?? 0;
      if (this.#state[element] === chosen) this.#count(element, -1);
      else for (const set of this.#setsOf[element] ?? []) this.#left[set] = this.left(set) + 1;
      this.#state[element] = free;
    }
  }

  #decide(element: number, state: number): void {
    this.#state[element] = state;
    this.#steps.push(element);
  }

  #count(element: number, by: 1 | -1): void {
    this.size += by;
    this.weight += by * (this.weights[element] ?? 0);
    for (const set of this.#setsOf[element] ?? []) {
      const before = this.#hits[set] ?? 0;
      this.#hits[set] = before + by;
      if (before !== 0 && before + by !== 0) continue;
      this.open -= by;
      for (const other of this.sets[set] ?? []) this.#degrees[other] = this.degree(other) - by;
    }
  }
}
