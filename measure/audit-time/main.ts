import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../folders.js";
import { median, node, time } from "../timing.js";
import { generateProject } from "./project.js";

const tsc = `${root}node_modules/typescript/bin/tsc`;
/** The tool as it is built, since loading its sources would be timed as well. */
const tool = `${root}codegen/dist/cli/appwrite-scopes.js`;

/** What is measured: how many files a project has, and what its services come from. */
const projects = [
  { files: 1000, from: "sdk" },
  { files: 5000, from: "sdk" },
  { files: 1000, from: "store" },
] as const;

/**
 * Compares an audit with the compiler's own check of the same project, as whole processes that run in turns, and
 * prints the medians and their ratio.
 *
 * @param args - how often each of them runs
 */
export async function main([runs = "5"]: readonly string[]): Promise<void> {
  console.log(
    `files   calls   SDK    tsc --noEmit   audit      ratio   (medians of ${runs} runs in turns)`,
  );
  for (const { files, from } of projects) {
    // Apart from this repository, whose manifest alone tells the audit that there may be an SDK.
    const folder = mkdtempSync(join(tmpdir(), "audit-time-"));
    generateProject(folder, files, from);
    const [compiled, audited]: [number[], number[]] = [[], []];
    let report = "";
    for (let run = 0; run < Number(runs); run += 1) {
      compiled.push(await time(() => node([tsc, "-p", folder, "--noEmit"], folder)));
      audited.push(
        await time(() => {
          report = node([tool, "audit", "--format", "json"], folder);
        }),
      );
    }
    rmSync(folder, { recursive: true });
    const calls = JSON.parse(report).units[0].uses.length;
    const [ours, beside] = [median(audited), median(compiled)];
    console.log(
      [
        String(files).padEnd(7),
        String(calls).padEnd(7),
        (from === "sdk" ? "yes" : "no").padEnd(6),
        seconds(beside).padEnd(14),
        seconds(ours).padEnd(10),
        (ours / beside).toFixed(2),
      ].join(" "),
    );
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
