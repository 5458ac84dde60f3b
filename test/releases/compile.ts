import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Compiler, checkEach } from "../support/tsc.js";
import type { ModuleKind, ReleaseProject } from "./projects.js";

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

/** What is compiled of each project, and how. */
export interface Compilation {
  readonly projects: readonly ReleaseProject[];
  files(project: ReleaseProject): readonly string[];
  /** Compiler options; those of a user who trusts the libraries, and emits nothing, if it is left out. */
  readonly options?: object;
}

/**
 * Compiles projects as their users do. Those that can go into one program do, which spares the time
 * that the compilers take over the same libraries again and again.
 *
 * @param root - the folder of all projects
 * @returns what the compiler says of each compilation, which is nothing if all is well
 */
export function compile(
  root: string,
  compiler: Compiler,
  ...compilations: readonly Compilation[]
): string[] {
  const configs = compilations.map(({ projects, files, options }) =>
    programs(projects).map((program) => {
      const config = {
        compilerOptions: { ...strictest, skipLibCheck: true, noEmit: true, ...options },
        include: program.flatMap(files),
      };
      const name = `tsconfig.${randomUUID()}.json`;
      writeFileSync(join(root, name), JSON.stringify(config));
      return name;
    }),
  );
  const said = [...checkEach(compiler, configs.flat(), root)];
  return configs.map(({ length }) => said.splice(0, length).join(""));
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
