import { parseArgs } from "node:util";
import { fixtures } from "./fixtures.js";
import { measure } from "./measure.js";
import { costTable, differenceReport } from "./report.js";
import { differences, heldCosts, holdCosts } from "./thresholds.js";

/**
 * Measures what the types cost, prints it, and fails where it is not what thresholds.json holds. With
 * `--update`, it holds what it measured.
 */
export function main(args: readonly string[]): void {
  let update: boolean;
  try {
    const options = { update: { type: "boolean", default: false } } as const;
    ({ update } = parseArgs({ args: [...args], options }).values);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
    return;
  }
  const measured = measure(fixtures);
  process.stdout.write(costTable(measured));
  if (update) holdCosts(measured);
  const found = differences(measured, heldCosts());
  if (found.length === 0) return;
  process.stderr.write(`\n${differenceReport(found)}`);
  process.exitCode = 1;
}
