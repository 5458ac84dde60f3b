// @ts-check
// Measures what the types cost, prints it, and fails where it is not what thresholds.json holds.
// With --update, it holds what it measured.
import { parseArgs } from "node:util";
import { fixtures } from "./fixtures.mjs";
import { measure } from "./measure.mjs";
import { costTable, differenceReport } from "./report.mjs";
import { differences, heldCosts, holdCosts } from "./thresholds.mjs";

const { values } = readOptions();
const measured = measure(fixtures);
process.stdout.write(costTable(measured));
if (values.update) holdCosts(measured);
const found = differences(measured, heldCosts());
if (found.length > 0) {
  process.stderr.write(`\n${differenceReport(found)}`);
  process.exitCode = 1;
}

/** The options; where they can't be understood, the process ends with what is wrong with them. */
function readOptions() {
  try {
    return parseArgs({ options: { update: { type: "boolean", default: false } } });
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    process.exit(2);
  }
}
