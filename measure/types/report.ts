/**
 * What is printed, for people.
 *
 * @module
 */
import type { Count } from "./counters.js";
import type { Costs } from "./measure.js";
import type { Difference } from "./thresholds.js";

/** A table of costs: a line a fixture, a column a compiler. */
export function costTable(costs: Costs): string {
  const [first = {}] = Object.values(costs);
  const rows = [
    ["", ...Object.keys(costs)],
    ...Object.keys(first).flatMap((fixture) =>
      (["granted", "refused"] as const).map((program) => [
        program === "granted" ? fixture : "  with a refusal at its end",
        ...Object.values(costs).map((fixtures) => cell(fixtures[fixture]?.[program])),
      ]),
    ),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths?.[column] ?? 0;
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join("   ")
      .trimEnd(),
  );
  return `Instantiations and types over the same program with the SDK alone:\n\n${lines.join("\n")}\n`;
}

const cell = (count: Count | undefined): string =>
  count === undefined ? "" : `${grouped(count.instantiations)} / ${grouped(count.types)}`;

const grouped = (count: number): string => count.toLocaleString("en-US");

/**
 * One line a count that is not as it is held, and what to do about them.
 *
 * @param differences - at least one
 */
export function differenceReport(differences: readonly Difference[]): string {
  const lines = differences.map(({ compiler, fixture, program, what, measured, held }) => {
    const where = `${compiler}, ${fixture} (${program})`;
    if (measured === undefined) return `${where}: ${what} are held, and no longer measured`;
    const change =
      held === undefined
        ? "which is not held yet"
        : measured > held
          ? `${grouped(measured - held)} more than the ${grouped(held)} that are held`
          : `${grouped(held - measured)} fewer than the ${grouped(held)} that are held`;
    return `${where}: ${grouped(measured)} ${what}, ${change}`;
  });
  return `${lines.join("\n")}\n\nMend what made the types dearer. Where the change is worth it, or a gain: npm run typecost -- --update\n`;
}
