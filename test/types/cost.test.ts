import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Compiler, tsc } from "../support/tsc.js";
import { bareProgram, type Methods, methodsOf, scopedProgram } from "./cost-program.js";

/** What each program may cost at most, whatever `cost.json` says. */
const ceilings = { "all methods": 2500, "40 in 8 services": 1300, "10 in 2 services": 850 };

type Program = keyof typeof ceilings;

const programs: Record<Program, Methods> = {
  "all methods": methodsOf(),
  "40 in 8 services": methodsOf(
    ["databases", "functions", "messaging", "sites", "storage", "tablesDB", "teams", "users"],
    5,
  ),
  "10 in 2 services": methodsOf(["tablesDB", "users"], 5),
};

// With several checkers, 7.0 counts what each of them instantiates again.
const compilers = { "TypeScript 6.0": [], "TypeScript 7.0": ["--singleThreaded"] };
const installed: Record<keyof typeof compilers, Compiler> = {
  "TypeScript 6.0": "typescript",
  "TypeScript 7.0": "typescript70",
};

// Inside the repository, so that the package is found under its own name.
const tmp = fileURLToPath(new URL("../../.tmp/", import.meta.url));
const held = fileURLToPath(new URL("cost.json", import.meta.url));
let folder: string;

beforeAll(() => {
  mkdirSync(tmp, { recursive: true });
  folder = mkdtempSync(`${tmp}cost-`);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function instantiations(compiler: keyof typeof compilers, program: string, refused = 0): number {
  writeFileSync(`${folder}/program.ts`, program);
  const args = ["-p", ".", "--extendedDiagnostics"];
  const { status, output } = tsc(installed[compiler], [...compilers[compiler], ...args], folder);
  const count = /^Instantiations: +([\d,]+)$/m.exec(output)?.[1];
  const errors = output.match(/: error TS/g)?.length ?? 0;
  if ((status === 0) !== (refused === 0) || errors !== refused || count === undefined) {
    throw new Error(output);
  }
  return Number(count.replaceAll(",", ""));
}

/** Instantiations over the twin that uses the SDK alone. */
function costs(compiler: keyof typeof compilers): Record<string, number> {
  return Object.fromEntries(
    Object.entries(programs).map(([name, methods]) => [
      name,
      instantiations(compiler, scopedProgram(methods)) -
        instantiations(compiler, bareProgram(methods)),
    ]),
  );
}

test("the programs name as many methods as they say", () => {
  expect(Object.values(programs).map((methods) => methods.length)).toEqual([610, 40, 10]);
});

test("the types cost what they are known to cost, and no more than they may", () => {
  const measured = Object.fromEntries(
    (Object.keys(compilers) as (keyof typeof compilers)[]).map((name) => [name, costs(name)]),
  );
  if (process.env.UPDATE_COST === "1") {
    writeFileSync(held, `${JSON.stringify(measured, null, 2)}\n`);
  }
  expect(measured).toEqual(JSON.parse(readFileSync(held, "utf8")));
  for (const cost of Object.values(measured)) {
    for (const [program, ceiling] of Object.entries(ceilings)) {
      expect(cost[program], program).toBeLessThanOrEqual(ceiling);
    }
  }
});

// Without the `in` of the client's type parameter, the compiler compares all services with themselves
// to find out how their types relate: 7,000 instantiations, and seconds, for one helper.
test("handing a client to a helper costs little, also where it is refused", () => {
  const handed = (...calls: string[]) =>
    [
      'import type { Scope, ScopedClient } from "appwrite-scopes";',
      'declare const wide: ScopedClient<"users.read" | "rows.write">;',
      'declare function some(appwrite: ScopedClient<"users.read">): void;',
      'declare function other(appwrite: ScopedClient<"teams.read">): void;',
      "declare function any<S extends Scope>(appwrite: ScopedClient<S>): ScopedClient<S>;",
      ...calls,
    ].join("\n");
  for (const compiler of Object.keys(compilers) as (keyof typeof compilers)[]) {
    expect(instantiations(compiler, handed("some(any(wide));"))).toBeLessThan(200);
    expect(instantiations(compiler, handed("other(any(wide));"), 1)).toBeLessThan(3000);
  }
});
