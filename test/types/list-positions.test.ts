import { writeFileSync } from "node:fs";
import { ProjectKeyScopes } from "node-appwrite";
import { expect, test } from "vitest";
import { folderInside } from "../support/folder-inside.js";
import { serverTruth } from "../support/servers.js";
import { compilers, tsc } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";

const folder = folderInside("positions");

const scopes = serverTruth("cloud").grantable("project");

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

const literals = scopes.map((scope) => JSON.stringify(scope));

/** The members of the SDK's enum that are among the scopes. */
const members = Object.entries(ProjectKeyScopes)
  .filter(([, scope]) => scopes.includes(scope))
  .map(([name]) => `ProjectKeyScopes.${name}`);

const checked = (list: readonly string[]) => `CheckedScopes<[${list.join()}], OneScope>`;

const distinct = [
  ...literals.map((_, index) => literals.slice(0, index + 1)),
  ...lengths.map((length) => members.slice(0, length)),
];
const repeating = [
  ...lengths.flatMap((length) =>
    pairs(length).map(([first, second]) =>
      literals.slice(0, length).with(second, literals[first] ?? ""),
    ),
  ),
  ...[2, 10, 11, 12].flatMap((length) => {
    const [member = ""] = members;
    const literal = JSON.stringify(ProjectKeyScopes[member.replace(/.*\./, "") as "UsersRead"]);
    const others = members.slice(1, length - 1);
    return [
      [member, ...others, member],
      [member, ...others, literal],
      [literal, ...others, member],
    ];
  }),
];

/** What all lines need, and then a line for each list. */
const program = [
  'import type { ProjectKeyScopes } from "node-appwrite";',
  'import type { OneScope } from "../../generated/node-appwrite/scopes.js";',
  'import type { CheckedScopes, ScopesNotDistinct } from "../../src/scope-list.js";',
  "declare function taken<Reason extends 1>(): void;",
  "declare function refused<Reason extends ScopesNotDistinct>(): void;",
  ...distinct.map((list) => `taken<unknown extends ${checked(list)} ? 1 : 0>();`),
  ...repeating.map((list) => `refused<${checked(list)}>();`),
];

test.each([
  ...compilers.map(([version, compiler]) => ({ version, compiler, options: {} })),
  { version: "6.0", compiler: "typescript", options: { strictNullChecks: false } } as const,
])("a scope is found again at any two positions: $version $options", ({ compiler, options }) => {
  const wrong = `refused<${checked(['"users.read"', '"users.write"'])}>();`;
  const more = `taken<unknown extends ${checked(['"users.read"', '"users.read"'])} ? 1 : 0>();`;
  const compilerOptions = { ...userOptions, ...options };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
  writeFileSync(`${folder}/program.ts`, [...program, wrong, more].join("\n"));
  const { output } = tsc(compiler, [], folder);
  // The last two are wrong on purpose: so nothing else is, and what is wrong would be said.
  const lines = [...output.matchAll(/^program\.ts\((\d+),/gm)].map(([, line]) => Number(line));
  expect(lines).toEqual([program.length + 1, program.length + 2]);
});

test("lists of every length are taken, and many with a repetition are refused", () => {
  expect(distinct.length).toBeGreaterThan(105);
  expect(repeating.length).toBeGreaterThan(500);
});
