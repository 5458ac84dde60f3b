import { writeFileSync } from "node:fs";
import { type Compiler, tsc } from "../../test/support/tsc.js";
import { userOptions } from "../../test/support/user-options.mjs";
import { fixtures } from "../../typecost/fixtures.mjs";
import { emptyFolder } from "../folders.js";
import type { Measure } from "../row.js";
import { compare } from "../timing.js";

/** The fixture that the time is measured with; its instantiations are held by a gate. */
const allMethods = "610 methods, all there are";

/** `tsc` as a whole process, on a program that names all methods, beside the SDK alone. */
export const compile: Measure = async () => {
  const project = (name: string, program: string) => {
    const folder = emptyFolder(name);
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: userOptions }));
    writeFileSync(`${folder}/program.ts`, program);
    return (compiler: Compiler) => () => {
      const { status, output } = tsc(compiler, [], folder);
      if (status !== 0) throw new Error(output);
    };
  };
  const programs = fixtures[allMethods];
  if (programs === undefined) throw new Error(`there is no fixture ${allMethods}`);
  const scoped = project("compile-scoped", programs.granted);
  const bare = project("compile-bare", programs.bare);
  const with_ = (version: string, compiler: Compiler, rounds: number) =>
    compare(`\`tsc\` ${version}, all 610 methods named`, {
      ours: scoped(compiler),
      beside: bare(compiler),
      rounds,
      aim: 1.05,
    });
  return [await with_("6.0", "typescript", 7), await with_("7.0", "typescript70", 11)];
};
