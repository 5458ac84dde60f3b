import type { ts } from "../../../codegen/src/compiler.js";

/** How thoroughly values are followed, and how much that may take. */
export interface Effort {
  /** Deeper calls than these are not told apart. */
  readonly deepest: number;
  /** A function that a service may go through is entered by one way for all others, if it is called in more than these. */
  readonly mostFrames: number;
  /** The same of functions that no service goes through, by their types. */
  readonly mostOthers: number;
  /** How many steps it may take. */
  readonly steps: number;
  /** Files that are taken for code that is not read: what goes there is listed if it exposes a service. */
  readonly unread: ReadonlySet<ts.SourceFile>;
  /** Where nothing is followed, the file in which the most values met. */
  readonly cutFor?: ts.SourceFile;
}

/** Following the values of a program takes more than it may. */
export class TooMuch extends Error {}

/** Counts what is done: a value or a flow that arrives, a rule that is called, an expression that is evaluated. */
export class Steps {
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get taken(): number {
    return this.#taken;
  }

  /** @throws TooMuch if that is one too many */
  take(): void {
    this.#taken += 1;
    if (this.#taken > this.#most) throw new TooMuch();
  }
}

/** How calls are told apart: from the way that is most exact to one that takes each function as a whole. */
export const waysToTellApart: readonly Pick<Effort, "deepest" | "mostFrames" | "mostOthers">[] = [
  { deepest: 9, mostFrames: 400, mostOthers: 8 },
  { deepest: 3, mostFrames: 20, mostOthers: 5 },
  { deepest: 0, mostFrames: 0, mostOthers: 0 },
];

/**
 * How many steps a program may take. Programs that people write take fewer than one for each character of their code;
 * where values are copied from each other in circles, it can be any number.
 */
export const stepsFor = (files: readonly ts.SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + text.length, 1_000_000);
