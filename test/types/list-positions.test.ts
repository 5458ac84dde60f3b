import { writeFileSync } from "node:fs";
import { ProjectKeyScopes } from "node-appwrite";
import { expect, test } from "vitest";
import { folderInside } from "../support/folder-inside.js";
import { serverTruth } from "../support/servers.js";
import { compilers, tsc } from "../support/tsc.js";
import { userOptions } from "../support/user-options.mjs";

const folder = folderInside("positions");

const scopes = serverTruth("cloud").grantable("project");

/**
 * A check, and lists as long as they get in each of its steps, and one more. A list of literals is let through by
 * the bits of its positions, and any other by those of their digits.
 */
const byBits = { check: "CheckedGrant", bits: bitsApart, lengths: [2, 5, 6, 15, 16, 55, 56] };
const byDigits = {
  ...{ check: "CheckedOneByOne", bits: digitBitsApart },
  lengths: [2, 10, 11, 100, 101, scopes.length],
};

/** Pairs of positions in a list: all of them, or in a longer list those that are told apart by one bit. */
function pairs(length: number, { bits }: typeof byBits): [first: number, second: number][] {
  const all = Array.from({ length }, (_, second) =>
    Array.from({ length: second }, (__, first): [number, number] => [first, second]),
  ).flat();
  return length <= 11 ? all : all.filter(([first, second]) => bits(first, second) === 1);
}

function bitsApart(first: number, second: number): number {
  return (first ^ second).toString(2).replaceAll("0", "").length;
}

/** How many bits differ, of the last digit and of the digits before it. */
function digitBitsApart(first: number, second: number): number {
  const tens = bitsApart(Math.floor(first / 10), Math.floor(second / 10));
  return tens + bitsApart(first % 10, second % 10);
}

const literals = scopes.map((scope) => JSON.stringify(scope));

/** The members of the SDK's enum that are among the scopes. */
const members = Object.entries(ProjectKeyScopes)
  .filter(([, scope]) => scopes.includes(scope))
  .map(([name]) => `ProjectKeyScopes.${name}`);

const checked = (list: readonly string[], check = byBits.check) => `${check}<[${list.join()}]>`;

const distinct = [
  ...literals.map((_, index) => literals.slice(0, index + 1)),
  ...byDigits.lengths.map((length) => members.slice(0, length)),
];
const repeating = [byBits, byDigits].flatMap((way) =>
  way.lengths.flatMap((length) =>
    pairs(length, way).map(([first, second]) => ({
      check: way.check,
      list: literals.slice(0, length).with(second, literals[first] ?? ""),
    })),
  ),
);
const repeatingMembers = [
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
  'import type { CheckedGrant } from "../../generated/node-appwrite/grants.js";',
  'import type { CheckedScopes, ScopesNotDistinct } from "../../src/scope-list.js";',
  "type CheckedOneByOne<List extends readonly string[]> = CheckedScopes<List, OneScope>;",
  "declare function taken<Reason extends 1>(): void;",
  "declare function refused<Reason extends ScopesNotDistinct>(): void;",
  ...[byBits, byDigits].flatMap(({ check }) => [
    ...distinct.map((list) => `taken<unknown extends ${checked(list, check)} ? 1 : 0>();`),
    ...repeatingMembers.map((list) => `refused<${checked(list, check)}>();`),
  ]),
  ...repeating.map(({ list, check }) => `refused<${checked(list, check)}>();`),
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
