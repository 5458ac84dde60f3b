import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { userOptions } from "../../typecost/user-options.mjs";
import { catalog } from "../support/catalog.js";
import { compilers, tsc } from "../support/tsc.js";

// Inside the repository, so that the sources are found.
const tmp = fileURLToPath(new URL("../../.tmp/", import.meta.url));
mkdirSync(tmp, { recursive: true });
const folder = mkdtempSync(`${tmp}positions-`);
afterAll(() => rmSync(folder, { recursive: true }));

const scopes = Object.entries(catalog.scopes)
  .filter(([, { kinds }]) => kinds.includes("project"))
  .map(([name]) => name);

/** Lists as long as they get with one digit, with two and with three, and one more. */
const lengths = [2, 10, 11, 100, 101, scopes.length];

/** Pairs of positions in a list: all of them, or in a longer list those that are told apart by one bit. */
function pairs(length: number): [first: number, second: number][] {
  const all = Array.from({ length }, (_, second) =>
    Array.from({ length: second }, (__, first): [number, number] => [first, second]),
  ).flat();
  return length <= 11 ? all : all.filter(([first, second]) => differingBits(first, second) === 1);
}

/** How many bits differ, of the last digit and of the digits before it. */
function differingBits(first: number, second: number): number {
  const bits = (value: number) => value.toString(2).replaceAll("0", "").length;
  const tens = Math.floor(first / 10) ^ Math.floor(second / 10);
  return bits((first % 10) ^ (second % 10)) + bits(tens);
}

const checked = (list: readonly string[]) => `CheckedScopes<${JSON.stringify(list)}, OneScope>`;

const distinct = scopes.map((_, index) => scopes.slice(0, index + 1));
const repeating = lengths.flatMap((length) =>
  pairs(length).map(([first, second]) => scopes.slice(0, length).with(second, scopes[first] ?? "")),
);

/** One line for each list, behind those that are not about one. */
const program = [
  'import type { OneScope } from "../../generated/node-appwrite/scopes.js";',
  'import type { CheckedScopes, ScopesNotDistinct } from "../../src/scope-list.js";',
  "declare function taken<Reason extends 1>(): void;",
  "declare function refused<Reason extends ScopesNotDistinct>(): void;",
  ...distinct.map((list) => `taken<unknown extends ${checked(list)} ? 1 : 0>();`),
  ...repeating.map((list) => `refused<${checked(list)}>();`),
];

test.each(compilers)("a scope is found again at any two positions with %s", (_, compiler) => {
  const wrong = `refused<${checked(["users.read", "users.write"])}>();`;
  const more = `taken<unknown extends ${checked(["users.read", "users.read"])} ? 1 : 0>();`;
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: userOptions }));
  writeFileSync(`${folder}/program.ts`, [...program, wrong, more].join("\n"));
  const { output } = tsc(compiler, [], folder);
  // The last two are wrong on purpose: so nothing else is, and what is wrong would be said.
  const lines = [...output.matchAll(/^program\.ts\((\d+),/gm)].map(([, line]) => Number(line));
  expect(lines).toEqual([program.length + 1, program.length + 2]);
});

test("and there are many of them", () => {
  expect(distinct.length).toBe(105);
  expect(repeating.length).toBeGreaterThan(500);
});
