import { writeFileSync } from "node:fs";
import { type Compiler, tsc } from "../../../test/support/tsc.js";
import { userOptions } from "../../../test/support/user-options.mjs";
import { emptyFolder } from "../../folders.js";
import { fixtures } from "../../types/fixtures.js";
import { compare } from "../compare.js";
import type { Measure, Row } from "../row.js";

/** The compilers, and in how many rounds each of them is timed: the slower one in fewer. */
const compilers = [
  { version: "6.0", compiler: "typescript", rounds: 11 },
  { version: "7.0", compiler: "typescript70", rounds: 21 },
] as const;

interface Compiled {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** By the compiler's version. */
  readonly aims?: Readonly<Record<string, number>>;
}

/** What is compiled. What most of it costs in instantiations is held by a gate. */
const programs: readonly Compiled[] = [
  {
    what: "10 methods of 4 services, 5 scopes",
    ...fixture("10 methods of 4 services, a key of 5"),
    aims: { "6.0": 1.03, "7.0": 1.03 },
  },
  {
    what: "all 610 methods named",
    ...fixture("610 methods, a key of 54"),
    aims: { "6.0": 1.08, "7.0": 1.05 },
  },
  {
    what: "one call, through the service's own entry",
    ...fixture("one call, a key of 1"),
    ours: `import { Client } from "node-appwrite";
      import { scopedUsers } from "appwrite-scopes/users";
      declare const client: Client;
      scopedUsers(client, ["users.read"]).list();`,
  },
  {
    what: "10 methods of 4 services, `skipLibCheck: false`",
    ...fixture("10 methods of 4 services, a key of 5"),
    options: { skipLibCheck: false },
  },
];

/** `tsc` as a whole process, beside the same program with the SDK alone. */
export const compile: Measure = async () => {
  const rows: Row[] = [];
  for (const [index, { what, ours, bare, options, aims }] of programs.entries()) {
    const scopedProject = project(`compile-${index}-scoped`, ours, options);
    const bareProject = project(`compile-${index}-bare`, bare, options);
    for (const { version, compiler, rounds } of compilers) {
      const aim = aims?.[version];
      const row = await compare(`\`tsc\` ${version}, ${what}`, {
        ours: () => scopedProject(compiler),
        beside: () => bareProject(compiler),
        rounds,
        ...(aim === undefined ? {} : { aim }),
      });
      rows.push(row);
    }
  }
  return rows;
};

function fixture(name: string): { ours: string; bare: string } {
  const found = fixtures[name];
  if (found === undefined) throw new Error(`there is no fixture ${name}`);
  return { ours: found.granted, bare: found.bare };
}

/** A program in a folder of its own; what comes back compiles it, and it has to be right. */
function project(name: string, program: string, options: Compiled["options"]) {
  const folder = emptyFolder(name);
  const compilerOptions = { ...userOptions, ...options };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
  writeFileSync(`${folder}/program.ts`, program);
  return (compiler: Compiler) => {
    const { status, output } = tsc(compiler, [], folder);
    if (status !== 0) throw new Error(output);
  };
}
