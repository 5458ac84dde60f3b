import type { Value } from "../values.js";
import type { Steps } from "./effort.js";

type Rule = (value: Value) => void;

const none: readonly never[] = [];

/** More than these are looked up in a set, and no longer one by one. */
const few = 8;

/** What was added, each once, in the order of the code. There are very many of these, mostly with one or two in them. */
class Once<T> {
  all: readonly T[] = none;
  #known: Set<T> | undefined;

  has(one: T): boolean {
    return this.#known?.has(one) ?? this.all.includes(one);
  }

  /** @returns whether it was not there */
  add(one: T): boolean {
    if (this.has(one)) return false;
    if (this.all === none) this.all = [one];
    else (this.all as T[]).push(one);
    if (this.#known !== undefined) this.#known.add(one);
    else if (this.all.length > few) this.#known = new Set(this.all);
    return true;
  }
}

/** A place that holds values: a variable, an expression, a property of an object. There are very many, mostly empty. */
export class Cell extends Once<Value> {
  /** How many of the values went on from here. */
  done = 0;
  #to: Once<Cell> | undefined;
  #rules: Rule[] | undefined;

  get values(): readonly Value[] {
    return this.all;
  }

  /** @returns whether nothing flowed there before */
  leadTo(to: Cell): boolean {
    this.#to ??= new Once();
    return this.#to.add(to);
  }

  addRule(rule: Rule): void {
    this.#rules ??= [];
    this.#rules.push(rule);
  }

  get to(): readonly Cell[] {
    return this.#to?.all ?? none;
  }

  get rules(): readonly Rule[] {
    return this.#rules ?? none;
  }
}

/**
 * Has values flow from cell to cell until nothing changes. Rules add cells and flows as values arrive, so that a call
 * leads to a function once that is known to be called.
 */
export class Solver {
  readonly #pending: Cell[] = [];
  readonly #steps: Steps;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  /** @throws TooMuch as the other methods do, where it would be a step too many */
  add(cell: Cell, value: Value): void {
    if (!cell.add(value)) return;
    this.#steps.take();
    if (cell.values.length === cell.done + 1) this.#pending.push(cell);
  }

  /** Whatever is in one cell is in another one, too. */
  flow(from: Cell, to: Cell): void {
    if (from === to || !from.leadTo(to)) return;
    this.#steps.take();
    for (let at = 0; at < from.done; at += 1) this.add(to, from.values[at] as Value);
  }

  /** A rule is called with each value of a cell once. */
  each(cell: Cell, rule: Rule): void {
    cell.addRule(rule);
    this.#steps.take();
    for (const value of cell.values.slice(0, cell.done)) {
      this.#steps.take();
      rule(value);
    }
  }

  run(): void {
    // One after the other, so that what is found stays in the order of the code.
    for (let at = 0; at < this.#pending.length; at += 1) {
      const cell = this.#pending[at] as Cell;
      while (cell.done < cell.values.length) {
        const value = cell.values[cell.done] as Value;
        cell.done += 1;
        const { rules, to } = cell;
        const [flows, ruled] = [to.length, rules.length];
        // What is added meanwhile is seen to by whoever adds it.
        for (let index = 0; index < flows; index += 1) this.add(to[index] as Cell, value);
        for (let index = 0; index < ruled; index += 1) {
          this.#steps.take();
          (rules[index] as Rule)(value);
        }
      }
    }
    this.#pending.length = 0;
  }
}
