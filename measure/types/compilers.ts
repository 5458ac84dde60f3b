import { byCommand, type Counter, inProcess } from "./counters.js";

/** A compiler, and how it is counted with. */
export interface Compiler {
  /** The name under which it is installed. */
  readonly installed: string;
  /** Makes a counter for the programs of a folder. */
  readonly counter: (installed: string, folder: string) => Counter;
}

/** The compilers by the names that costs are held under. 7.0 is no JavaScript. */
export const compilers = {
  "TypeScript 5.9": { installed: "typescript59", counter: inProcess },
  "TypeScript 6.0": { installed: "typescript", counter: inProcess },
  "TypeScript 7.0": { installed: "typescript70", counter: byCommand },
} as const satisfies Readonly<Record<string, Compiler>>;
