import type { Steps } from "./effort.js";
import type { Value } from "./values.js";

type Rule = (value: Value) => void;

const none: readonly never[] = [];

/** More values than these are looked up in a set, and no longer one by one. */
const few = 8;

/** A place that holds values: a variable, an expression, a property of an object. There are very many, mostly empty. */
export class Cell {
  values: readonly Value[] = none;
  /** How many of the values went on from here. */
  done = 0;
  #known: Set<Value> | undefined;
  #to: Set<Cell> | undefined;
  #rules: Rule[] | undefined;

  has(value: Value): boolean {
    return this.#known?.has(value) ?? this.values.includes(value);
  }

  /** @returns whether it is a value that was not there */
  put(value: Value): boolean {
    if (this.has(value)) return false;
    if (this.values === none) this.values = [value];
    else (this.values as Value[]).push(value);
    if (this.#known !== undefined) this.#known.add(value);
    else if (this.values.length > few) this.#known = new Set(this.values);
    return true;
  }

  /** @returns whether nothing flowed there before */
  leadTo(to: Cell): boolean {
    if (this.#to?.has(to)) return false;
    this.#to ??= new Set();
    this.#to.add(to);
    return true;
  }

  addRule(rule: Rule): void {
    this.#rules ??= [];
    this.#rules.push(rule);
  }

  /** Where its values go: what is added meanwhile is seen to by whoever adds it. */
  next(): { readonly to: readonly Cell[]; readonly rules: readonly Rule[] } {
    return {
      to: this.#to === undefined ? none : [...this.#to],
      rules: this.#rules?.slice() ?? none,
    };
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
    if (!cell.put(value)) return;
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
        const { rules, to } = cell.next();
        for (const one of to) this.add(one, value);
        for (const rule of rules) {
          this.#steps.take();
          rule(value);
        }
      }
    }
    this.#pending.length = 0;
  }
}
