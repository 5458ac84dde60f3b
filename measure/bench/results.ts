import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { root } from "../folders.js";
import type { Row } from "./row.js";

const file = `${root}measure/bench/RESULTS.md`;

const head = `# What it costs

\`npm run bench\` writes this, measure by measure: \`npm run bench -- sizes\` replaces one.

Two things that are compared run in turn, round by round. Times are medians, and a ratio is the median
of the rounds' own ratios: it says more than the times do.
`;

/** The table of a measure, and where and when it was made. */
export function section(rows: readonly Row[]): string {
  const table = [
    "| what | ours | beside | ratio | aim | met |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
  ];
  return `${circumstances()}\n\n${table.join("\n")}\n`;
}

/**
 * Writes tables down. Those of other measures stay.
 *
 * @param order - all measures
 * @param sections - what is new, by measure
 */
export function writeResults(
  order: readonly string[],
  sections: Readonly<Record<string, string>>,
): void {
  const all = { ...writtenSections(), ...sections };
  const written = order.flatMap((name) => {
    const text = all[name];
    return text === undefined ? [] : [`## ${name}\n\n${text}`];
  });
  writeFileSync(file, [head, ...written].join("\n"));
}

function writtenSections(): Record<string, string> {
  if (!existsSync(file)) return {};
  const [, ...sections] = readFileSync(file, "utf8").split(/^## /m);
  return Object.fromEntries(
    sections.map((text) => {
      const [name = "", ...lines] = text.split("\n");
      return [name, `${lines.join("\n").trim()}\n`];
    }),
  );
}

function line({ what, ours, beside, ratio, aim }: Row): string {
  const shown = ratio?.toFixed(2) ?? "";
  const judged = aim === undefined ? ["", ""] : [`≤ ${aim}`, Number(shown) <= aim ? "yes" : "no"];
  const cells = [what, ours, beside, shown, ...judged];
  return `| ${cells.join(" | ")} |`;
}

function circumstances(): string {
  // By its path: the SDK does not export its manifest.
  const version = (name: string) =>
    JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")).version;
  const [cpu] = cpus();
  const compilers = ["typescript", "typescript70"].map(version).join(" and ");
  return [
    `On ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpu?.model.trim()}, with a load of ${loadavg()[0]?.toFixed(1)} at its end.`,
    `Node ${process.versions.node}, TypeScript ${compilers}, node-appwrite ${version("node-appwrite")}.`,
  ].join("\n");
}
