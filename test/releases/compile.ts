import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Compiler, tsc } from "../support/tsc.js";
import type { ModuleKind, ReleaseProject } from "./projects.js";

const checkPrograms = fileURLToPath(new URL("check-programs.mjs", import.meta.url));

/** All that makes a compiler strict about the files that it is given. */
const strictest = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  declaration: true,
  types: ["node"],
};

/**
 * Compiles projects as their users do. Those that can go into one program do, which spares the time
 * that the compilers take over the same libraries again and again.
 *
 * @param root - the folder of all projects
 * @param changes - compiler options; those of a user who trusts the libraries, and emits nothing, if
 *   it is left out
 * @returns what the compiler says, which is nothing if all is well
 */
export function compile(
  root: string,
  compiler: Compiler,
  files: (project: ReleaseProject) => readonly string[],
  projects: readonly ReleaseProject[],
  changes: object = {},
): string {
  const configs = programs(projects).map((program, index) => {
    const config = {
      compilerOptions: { ...strictest, skipLibCheck: true, noEmit: true, ...changes },
      include: program.flatMap(files),
    };
    const name = `tsconfig.${compiler}.${index}.json`;
    writeFileSync(join(root, name), JSON.stringify(config));
    return name;
  });
  // The newest is no JavaScript, and quick.
  if (compiler !== "typescript70") return checkTogether(compiler, configs, root);
  return configs.map((config) => tsc(compiler, ["-p", config], root).output).join("");
}

/** What a compiler says of programs that emit nothing. */
function checkTogether(compiler: Compiler, configs: readonly string[], root: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [checkPrograms, compiler, ...configs],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A user's own files of one kind, the generated tree among them. */
export const filesOf = (kind: ModuleKind) => (project: ReleaseProject) => [
  join(project.name, kind, "calls.ts"),
  join(project.name, kind, "appwrite/**/*"),
];

/**
 * Compilers allow no import and no export in CommonJS where modules are to be emitted as they are
 * written, whoever wrote them. All else is asked of both kinds.
 */
export const optionsOf = (kind: ModuleKind) => ({ verbatimModuleSyntax: kind === "esm" });

/** Releases before 13 declare their module for all of a program, so no two of them go into one. */
function programs(projects: readonly ReleaseProject[]): ReleaseProject[][] {
  const isAmbient = ({ sdk, version }: ReleaseProject) =>
    sdk === "node-appwrite" && Number.parseInt(version, 10) < 13;
  const others = projects.filter((project) => !isAmbient(project));
  return [...projects.filter(isAmbient).map((project) => [project]), others].filter(
    (program) => program.length > 0,
  );
}
