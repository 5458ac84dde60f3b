import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

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

const checkPrograms = fileURLToPath(new URL("check-programs.mjs", import.meta.url));

/** Runs a compiler as its users do, as a process of its own. */
export function tsc(compiler: Compiler, args: readonly string[], cwd: string) {
  const bin = require.resolve(`${compiler}/package.json`).replace(/package\.json$/, "bin/tsc");
  const { status, stdout, stderr } = runNode([bin, "--pretty", "false", ...args], cwd);
  return { status, output: stdout + stderr };
}

/**
 * Has a compiler check programs one after the other, and emit those that say so. They must not differ in an option
 * that declarations are parsed or bound by.
 *
 * @param configs - their `tsconfig.json`
 * @returns what the compiler says of each, with files named from their program's folder
 */
export function checkEach(
  compiler: Compiler,
  configs: readonly string[],
  cwd: string,
): readonly string[] {
  // The newest is no JavaScript, and quick.
  if (compiler === "typescript70") {
    return configs.map((config) => {
      const folder = resolve(cwd, dirname(config));
      return tsc(compiler, ["-p", basename(config)], folder).output;
    });
  }
  const { status, stdout, stderr } = runNode([checkPrograms, compiler, ...configs], cwd);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function runNode(args: readonly string[], cwd: string) {
  return spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
}
