import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Compilers by the names they are installed under. */
export type Compiler = "typescript54" | "typescript59" | "typescript" | "typescript70";

/** Every compiler that is supported, by the version that users know it by. */
export const compilers: readonly [version: string, Compiler][] = [
  ["5.4", "typescript54"],
  ["5.9", "typescript59"],
  ["6.0", "typescript"],
  ["7.0", "typescript70"],
];

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
