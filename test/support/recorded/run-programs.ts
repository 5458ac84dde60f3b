import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { findUses } from "../../../audit/find/find-uses.js";
import { openProgram } from "../../../audit/program/program.js";
import { serverLookup } from "../../../audit/server/unit-server.js";
import { auditProject } from "../audit-project.js";
import { catalog } from "../catalog.js";
import type { RandomProgram } from "./random-program.js";

const lookup = serverLookup(catalog, undefined, { file: "the test" });
const recorder = fileURLToPath(new URL("record-calls.mjs", import.meta.url));
const tsconfig = (experimentalDecorators: boolean) => ({
  compilerOptions: {
    ...{ module: "NodeNext", target: "ESNext", strict: true, skipLibCheck: true, allowJs: true },
    ...{ types: [], experimentalDecorators },
  },
  include: ["audited"],
});

/** A program that was run with an SDK that records. */
export interface RanProgram {
  readonly text: string;
  /** What it called, each as `users.list key`; with a key of the environment, as `users.list KEY_A`. */
  readonly calls: readonly string[];
  /** What it ended with, if it failed. */
  readonly error: string | undefined;
  /** Audits it by itself. */
  audit(): ReturnType<typeof findUses>;
}

/** Runs programs, and reads them for the audit; all are compiled as one. */
export function runPrograms(
  programs: readonly RandomProgram[],
  { experimentalDecorators = false } = {},
): RanProgram[] {
  const tsconfigRaw = { compilerOptions: { experimentalDecorators } };
  const project = auditProject({
    "tsconfig.json": JSON.stringify(tsconfig(experimentalDecorators)),
    "package.json": '{ "type": "module" }',
  });
  mkdirSync(project.path("run"));
  for (const [index, { text, isScript }] of programs.entries()) {
    const target = { loader: "ts", format: "esm", target: "node20", tsconfigRaw } as const;
    project.write(`run/p${index}.mjs`, transformSync(text, target).code);
    const script = () =>
      transformSync(text, { loader: "ts", format: "esm", target: "esnext" }).code;
    project.write(`audited/p${index}.${isScript ? "js" : "ts"}`, isScript ? script() : text);
  }
  const output = execFileSync(process.execPath, [recorder, project.path("run")], {
    encoding: "utf8",
  });
  const recorded: Record<string, { calls: string[]; error?: string }> = JSON.parse(output);
  const all = openProgram({ folder: project.dir });
  return programs.map(({ text }, index) => {
    const files = all.files.filter(({ fileName }) => basename(fileName).startsWith(`p${index}.`));
    const { calls = [], error } = recorded[`p${index}.mjs`] ?? {};
    return { text, calls, error, audit: () => findUses({ ...all, files }, lookup) };
  });
}
