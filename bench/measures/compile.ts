import { writeFileSync } from "node:fs";
import { type Compiler, tsc } from "../../test/support/tsc.js";
import { allMethods } from "../../typecost/fixtures.mjs";
import { emptyFolder } from "../folders.js";
import type { Measure } from "../row.js";
import { compare } from "../timing.js";

const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

/** `tsc` as a whole process, on a program that names all methods, beside the SDK alone. */
export const compile: Measure = async () => {
  const project = (name: string, program: string) => {
    const folder = emptyFolder(name);
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
    writeFileSync(`${folder}/program.ts`, program);
    return (compiler: Compiler) => () => {
      const { status, output } = tsc(compiler, [], folder);
      if (status !== 0) throw new Error(output);
    };
  };
  const scoped = project("compile-scoped", allMethods.granted);
  const bare = project("compile-bare", allMethods.bare);
  const with_ = (version: string, compiler: Compiler, rounds: number) =>
    compare(`\`tsc\` ${version}, all 610 methods named`, {
      ours: scoped(compiler),
      beside: bare(compiler),
      rounds,
      aim: 1.05,
    });
  return [await with_("6.0", "typescript", 7), await with_("7.0", "typescript70", 11)];
};
