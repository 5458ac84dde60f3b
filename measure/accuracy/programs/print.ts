import { percent } from "../percent.js";
import type { ProgramResult } from "./results.js";
import { accuracy, scopes, uses } from "./shares.js";

/** Prints what was measured; returns whether all is found as it is labelled. */
export function printPrograms(results: readonly ProgramResult[]): boolean {
  const faults = results.flatMap(faultsOf);
  for (const fault of faults) console.log(fault);
  const complete = results.filter((result) => result.complete);
  console.log(
    `${results.length} programs, of which the verdict is complete for ${complete.length}`,
  );
  for (const [title, some] of Object.entries({ complete, all: results })) {
    for (const [what, select] of Object.entries({ uses, scopes })) {
      const { expected, precision, recall } = accuracy(some, select);
      console.log(
        `${title.padEnd(9)} ${what.padEnd(7)} ${String(expected).padStart(4)}  precision ${percent(precision)}  recall ${percent(recall)}`,
      );
    }
  }
  return faults.length === 0;
}

const faultsOf = ({ name, found, expected }: ProgramResult): string[] => [
  ...[...expected].filter((one) => !found.has(one)).map((one) => `missed  ${name}  ${one}`),
  ...[...found].filter((one) => !expected.has(one)).map((one) => `wrong   ${name}  ${one}`),
];
