import type { ProgramResult } from "./results.js";
import { facts } from "./server.js";

/** What is compared: of each program, what was found with what was expected. */
export type Select = (result: ProgramResult) => {
  readonly found: ReadonlySet<string | undefined>;
  readonly expected: ReadonlySet<string>;
};

/** How many of the found are expected (precision), and of the expected found (recall). */
export interface Accuracy {
  readonly found: number;
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
}

/** The accuracy over programs, taken together. */
export function accuracy(results: readonly ProgramResult[], select: Select): Accuracy {
  const total = { hits: 0, found: 0, expected: 0 };
  for (const result of results) {
    const { found, expected } = select(result);
    total.found += found.size;
    total.expected += expected.size;
    total.hits += [...expected].filter((one) => found.has(one)).length;
  }
  const { hits, found, expected } = total;
  return { found, expected, precision: hits / found, recall: hits / expected };
}

/** Uses, with their place and caller. */
export const uses: Select = ({ found, expected }) => ({
  found: usesIn(found),
  expected: usesIn(expected),
});

/** What a key is asked for: the scopes of which any one is needed, once for each program. */
export const scopes: Select = ({ needed, expected }) => ({
  found: needed,
  expected: new Set([...usesIn(expected)].flatMap(scopesOfLabel)),
});

const usesIn = (labels: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...labels].filter((label) => label.includes(" use ")));

/** What a label of a key's use asks for; of a method that nothing is known of, its own name. */
function scopesOfLabel(label: string): string[] {
  const [, method = "", caller] = / use (\w+\.\w+) (\w+)/.exec(label) ?? [];
  if (caller !== "key") return [];
  const [anyOf] = facts
    .methods(method)
    .flatMap(({ facts: known }) => (known && "anyOf" in known ? [known.anyOf] : []));
  return [anyOf?.join("|") ?? method];
}
