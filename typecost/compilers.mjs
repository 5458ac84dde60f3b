// @ts-check
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { userOptions } from "../test/support/user-options.mjs";

const require = createRequire(import.meta.url);

/**
 * What a compiler did for one program, as `tsc --extendedDiagnostics` counts it.
 *
 * @typedef {{ instantiations: number, types: number }} Count
 */

/**
 * Counts what compiling a program takes. Throws with what the compiler says, unless that is exactly
 * as many errors as are expected.
 *
 * @typedef {(file: string, errors: number) => Count} Counter
 */

/** Writes the project that {@link byCommand} compiles the programs of a folder with. */
function writeProject(/** @type {string} */ folder, /** @type {string} */ file) {
  const project = join(folder, "tsconfig.json");
  writeFileSync(project, JSON.stringify({ compilerOptions: userOptions, files: [file] }));
  return project;
}

/**
 * Counts by the `tsc` of an installed compiler.
 *
 * @param {string} installed - the name under which it is installed
 * @param {string} folder - where the programs are
 * @returns {Counter}
 */
export function byCommand(installed, folder) {
  const tsc = require.resolve(`${installed}/package.json`).replace(/package\.json$/, "bin/tsc");
  // With several checkers, 7.0 counts what each of them instantiates again.
  const single = require(`${installed}/package.json`).version.startsWith("7.");
  return (file, errors) => {
    const project = writeProject(folder, file);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [tsc, "-p", project, "--extendedDiagnostics", ...(single ? ["--singleThreaded"] : [])],
      { encoding: "utf8" },
    );
    const said = stdout + stderr;
    const found = (said.match(/: error TS/g) ?? []).length;
    const count = (/** @type {string} */ name) =>
      Number(new RegExp(`^${name}: +([\\d,]+)$`, "m").exec(said)?.[1]?.replaceAll(",", ""));
    const counted = { instantiations: count("Instantiations"), types: count("Types") };
    if (found !== errors || Object.values(counted).some(Number.isNaN)) throw new Error(said);
    return counted;
  };
}

/**
 * Counts the same within this process, so that what all programs share is read only once: the `tsc`
 * of a compiler that is written in JavaScript takes seconds for it, each time.
 *
 * @param {string} installed - the name under which it is installed
 * @param {string} folder - where the programs are
 * @returns {Counter}
 */
export function inProcess(installed, folder) {
  /** @type {typeof import("typescript")} */
  const ts = require(installed);
  const parsed = ts.convertCompilerOptionsFromJson(userOptions, folder);
  const host = ts.createCompilerHost(parsed.options);
  const { getSourceFile } = host;
  /** @type {Map<string, import("typescript").SourceFile | undefined>} */
  const read = new Map();
  host.getSourceFile = (file, ...rest) => {
    if (!read.has(file)) read.set(file, getSourceFile(file, ...rest));
    return read.get(file);
  };
  return (file, errors) => {
    const program = ts.createProgram([join(folder, file)], parsed.options, host);
    const found = ts.getPreEmitDiagnostics(program);
    if (found.length !== errors) throw new Error(ts.formatDiagnostics(found, host));
    return { instantiations: program.getInstantiationCount(), types: program.getTypeCount() };
  };
}
