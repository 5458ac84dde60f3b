import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { root } from "./folders.js";
import { compile } from "./measures/compile.js";
import { editor } from "./measures/editor.js";
import { generator } from "./measures/generator.js";
import { runTime } from "./measures/run-time.js";
import { sizes } from "./measures/sizes.js";
import type { Measure, Row } from "./row.js";

const measures: Readonly<Record<string, Measure>> = {
  sizes,
  "run-time": runTime,
  editor,
  compile,
  generator,
};

/**
 * Measures everything, or what is named. Only the table of everything is written down.
 *
 * @param names - keys of {@link measures}
 */
export async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(measures, name));
  if (unknown.length > 0) {
    console.error(`no measure is called ${unknown}: ${Object.keys(measures).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`measuring: ${name}`);
    rows.push(...(await measure()));
  }
  const table = [
    "| what | ours | beside | ratio | aim | met |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
    "",
  ].join("\n");
  console.log(table);
  if (names.length === 0) writeFileSync(`${root}bench/RESULTS.md`, `${head()}\n${table}`);
}

function line({ what, ours, beside, ratio, aim }: Row): string {
  const shown = ratio?.toFixed(2) ?? "";
  const judged = aim === undefined ? ["", ""] : [`≤ ${aim}`, Number(shown) <= aim ? "yes" : "no"];
  const cells = [what, ours, beside, shown, ...judged];
  return `| ${cells.join(" | ")} |`;
}

function head(): string {
  // By its path: the SDK does not export its manifest.
  const version = (name: string) =>
    JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")).version;
  const [cpu] = cpus();
  const compilers = ["typescript", "typescript70"].map(version).join(" and ");
  return `# What it costs

\`npm run bench\` wrote this on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpu?.model.trim()}, with a load of ${loadavg()[0]?.toFixed(1)} at its end.
Node ${process.versions.node}, TypeScript ${compilers}, node-appwrite ${version("node-appwrite")}.

Two things that are compared run in turn, round by round. Times are medians, and a ratio is the median
of the rounds' own ratios: it says more than the times do.
`;
}
