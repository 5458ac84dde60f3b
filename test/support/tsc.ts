import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Compilers by the names they are installed under. */
export type Compiler = "typescript54" | "typescript59" | "typescript" | "typescript70";

/** Runs a compiler as its users do, as a process of its own. */
export function tsc(compiler: Compiler, args: readonly string[], cwd: string) {
  const bin = require.resolve(`${compiler}/package.json`).replace(/package\.json$/, "bin/tsc");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "--pretty", "false", ...args],
    {
      cwd,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return { status, output: stdout + stderr };
}
