import { fileURLToPath } from "node:url";
import { emptyFolder, root } from "../folders.js";
import { median, node, time } from "../timing.js";
import { generateProject } from "./project.js";

const tsc = `${root}node_modules/typescript/bin/tsc`;
const findUses = fileURLToPath(new URL("find-uses.mjs", import.meta.url));

/** How many files the projects have. */
const sizes = [1000, 5000];

/**
 * Compares the audit's search for uses with the compiler's own check of the same project, as whole processes that
 * run in turns, and prints the medians and their ratio.
 *
 * @param args - how often each of them runs
 */
export async function main([runs = "5"]: readonly string[]): Promise<void> {
  console.log(
    `files   uses    tsc --noEmit   audit      ratio   (medians of ${runs} runs in turns)`,
  );
  for (const files of sizes) {
    const folder = emptyFolder("audit-time");
    generateProject(folder, files);
    const [compiled, audited]: [number[], number[]] = [[], []];
    let uses = "";
    for (let run = 0; run < Number(runs); run += 1) {
      compiled.push(await time(() => node([tsc, "-p", folder, "--noEmit"], folder)));
      audited.push(
        await time(() => {
          uses = node([findUses, folder], folder).trim();
        }),
      );
    }
    const [ours, beside] = [median(audited), median(compiled)];
    console.log(
      [
        String(files).padEnd(7),
        uses.padEnd(7),
        seconds(beside).padEnd(14),
        seconds(ours).padEnd(10),
        (ours / beside).toFixed(2),
      ].join(" "),
    );
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
