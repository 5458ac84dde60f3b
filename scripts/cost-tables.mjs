// What it costs, for readers: `node scripts/cost-tables.mjs` writes the tables of docs/costs.md anew, from what
// `npm run bench` measured and what `npm run typecost` holds.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table, withPart } from "./tables.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(`${root}${file}`, "utf8");

/** Which measures readers are told of: heading by heading, the measure's name and the words for it. */
const measures = {
  Compiling: {
    "`tsc` 6.0, 10 methods of 4 services, 5 scopes": "TypeScript 6.0, 10 methods of 4 services",
    "`tsc` 7.0, 10 methods of 4 services, 5 scopes": "TypeScript 7.0, the same",
    "`tsc` 6.0, all 610 methods named": "TypeScript 6.0, all 610 methods",
    "`tsc` 7.0, all 610 methods named": "TypeScript 7.0, the same",
    "`tsc` 6.0, one call, through the service's own entry": "TypeScript 6.0, one service by itself",
    "`tsc` 7.0, one call, through the service's own entry": "TypeScript 7.0, the same",
  },
  "In an editor": {
    "editor: completion at `users.`": "completion at `users.`",
    "editor: quick info on `users.list`": "quick info on `users.list`",
  },
  "In a bundle": {
    "bundle by Vite, one service, minified": "one service by itself, by Vite",
    "bundle by esbuild, one service, minified": "the same, by esbuild",
    "bundle by Vite, three services, minified": "three services, by Vite",
    "bundle by Vite, one service of a client of all, minified": "`scopedClient`, which has all",
  },
  "At run time": {
    "50,000 granted calls, answered at once": "50,000 calls",
    "start of Node with the package and the SDK, beside the SDK alone":
      "start of Node, all services",
  },
};

/** The document with tables as they have to be. */
export function withCostTables(document) {
  return withPart(document, "figures", tables());
}

function tables() {
  const found = rows();
  const timed = Object.entries(measures).map(([heading, named]) => {
    const lines = Object.entries(named).map(([measure, words]) => {
      const row = found.get(measure);
      if (row === undefined) throw new Error(`measure/bench/RESULTS.md has no row "${measure}"`);
      return [words, row.ours, row.beside, row.ratio];
    });
    return `\n## ${heading}\n\n${table(["", "with it", "the SDK alone", "ratio"], lines)}`;
  });
  const counted = table(["", "instantiations", "types"], typeCosts());
  return `${timed.join("")}\n## What the compiler counts\n\n${counted}\n`;
}

/** The measures by their names. */
function rows() {
  const cells = read("measure/bench/RESULTS.md")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(cells.map(([, what, ours, beside, ratio]) => [what, { ours, beside, ratio }]));
}

/** What programs cost beyond the same with the SDK alone. */
function typeCosts() {
  const { "TypeScript 6.0": held } = JSON.parse(read("measure/types/thresholds.json"));
  return ["one call", "10 methods of 4", "40 methods", "610 methods"].map((beginning) => {
    const [name, { granted }] = Object.entries(held).find(([name]) => name.startsWith(beginning));
    return [name.replace(/a key of (\d+)$/, scopes), granted.instantiations, granted.types];
  });
}

const scopes = (_, count) => `${count} scope${count === "1" ? "" : "s"}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${root}docs/costs.md`, withCostTables(read("docs/costs.md")));
}
