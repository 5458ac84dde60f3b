import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { userOptions } from "../../test/support/user-options.mjs";

const require = createRequire(import.meta.url);

/** What a compiler did for one program, as `tsc --extendedDiagnostics` counts it. */
export type Count = Record<"instantiations" | "types", number>;

/**
 * Counts what compiling a program takes. Throws with what the compiler says, unless that is exactly
 * as many errors as are expected.
 */
export type Counter = (file: string, errors: number) => Count;

/**
 * Counts by the `tsc` of an installed compiler.
 *
 * @param installed - the name under which it is installed
 * @param folder - where the programs are
 */
export function byCommand(installed: string, folder: string): Counter {
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
    const count = (name: string) =>
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
 * @param installed - the name under which it is installed
 * @param folder - where the programs are
 */
export function inProcess(installed: string, folder: string): Counter {
  const compiler: typeof ts = require(installed);
  const parsed = compiler.convertCompilerOptionsFromJson(userOptions, folder);
  const host = compiler.createCompilerHost(parsed.options);
  const { getSourceFile } = host;
  const read = new Map<string, ts.SourceFile | undefined>();
  host.getSourceFile = (file, ...rest) => {
    if (!read.has(file)) read.set(file, getSourceFile(file, ...rest));
    return read.get(file);
  };
  return (file, errors) => {
    const program = compiler.createProgram([join(folder, file)], parsed.options, host);
    const found = compiler.getPreEmitDiagnostics(program);
    if (found.length !== errors) throw new Error(compiler.formatDiagnostics(found, host));
    return { instantiations: program.getInstantiationCount(), types: program.getTypeCount() };
  };
}

/** Writes the project that {@link byCommand} compiles the programs of a folder with. */
function writeProject(folder: string, file: string): string {
  const project = join(folder, "tsconfig.json");
  writeFileSync(project, JSON.stringify({ compilerOptions: userOptions, files: [file] }));
  return project;
}
