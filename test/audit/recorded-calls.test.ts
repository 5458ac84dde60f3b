import fc from "fast-check";
import { expect, it } from "vitest";
import type { Use } from "../../audit/use.js";
import { decoratorsOfOld, decoratorsOfToday } from "../support/recorded/decorator-programs.js";
import { hidingPrograms } from "../support/recorded/hiding-programs.js";
import { programOf } from "../support/recorded/library-programs.js";
import { manyWays } from "../support/recorded/many-ways.js";
import {
  plainProgram,
  type RandomProgram,
  randomProgram,
} from "../support/recorded/random-program.js";
import { type RanProgram, runPrograms } from "../support/recorded/run-programs.js";
import {
  looselyTypedPrograms,
  narrowedPrograms,
  typedProgramOf,
} from "../support/recorded/typed-programs.js";

/** What a program really did, and what the audit says of it. */
interface Compared {
  readonly text: string;
  readonly complete: boolean;
  /** Whether all that is told as certain was so: no other call, and none by anybody else. */
  readonly exact: boolean;
  /** Each call that was recorded and is wrongly told of, with what is told. */
  readonly wrong: readonly string[];
}

function compare(program: RanProgram): Compared {
  const { calls, text } = program;
  const { unresolved, uses } = program.audit();
  const complete = unresolved.length === 0;
  const wrong = calls.flatMap((call) => {
    const [method, caller] = call.split(" ");
    const told = uses.filter((use) => use.method === method);
    const isMissing = complete && told.length === 0;
    // Who is not known is taken for a key: where something is listed, somebody else may be meant by one.
    const isOther =
      told.length > 0 &&
      told.every((use) => !use.assumed && !mayBe(use, caller)) &&
      (complete || caller !== "session");
    return isMissing || isOther ? [`${call}, told: ${told.flatMap(callersOf)}`] : [];
  });
  const certain = uses.filter(({ assumed }) => !assumed);
  const told = certain.flatMap((use) => callersOf(use).map((caller) => `${use.method} ${caller}`));
  const exact = complete && told.every((call) => calls.includes(call));
  return { text, complete, exact, wrong };
}

/** Who makes a call: by a key of the environment, it is that one's name. */
const callersOf = ({ caller, keys }: Use): string[] =>
  caller === "key"
    ? keys.map((key) => (key.kind === "variable" ? key.name : `${caller} ${key.kind}`))
    : [caller];

/** Whether a call is told that is made so: of a key that nobody knows, it may be any. */
const mayBe = (use: Use, caller = ""): boolean =>
  callersOf(use).includes(caller) ||
  (caller !== "session" &&
    use.caller === "key" &&
    use.keys.some(({ kind }) => kind === "unknown" || (kind === "literal" && caller === "key")));

/** Programs that are compiled as one. */
const atOnce = 250;

function compareAll(programs: readonly RandomProgram[]): Compared[] {
  const compared: Compared[] = [];
  for (let at = 0; at < programs.length; at += atOnce) {
    const ran = runPrograms(programs.slice(at, at + atOnce));
    for (const { error, text } of ran) expect(error, text).toBeUndefined();
    compared.push(...ran.map(compare));
  }
  return compared;
}

it("tells of each call that programs really make, and never of another caller as a certain one", () => {
  const compared = compareAll(fc.sample(randomProgram, { numRuns: 5_000 }));
  expect(compared.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // It says so of most, and does not take the easy way out.
  expect(compared.filter(({ complete }) => complete).length).toBeGreaterThan(compared.length / 2);
  expect(compared.filter(({ exact }) => exact).length).toBeGreaterThan(compared.length / 4);
}, 900_000);

it("tells of no other call, and of no other caller, where no service takes another's place", () => {
  const compared = compareAll(fc.sample(plainProgram, { numRuns: 500 }));
  expect(compared.filter(({ exact }) => !exact).map(({ text }) => text)).toEqual([]);
}, 300_000);

it.each([
  ["each way to hide a call", hidingPrograms],
  ["calls that are deeper, or more, than are told apart", manyWays],
  ["what decorators do", decoratorsOfToday],
  ["what decorators of old do", decoratorsOfOld, { experimentalDecorators: true }],
] as const)(
  "follows or lists %s",
  (_, programs, options: { experimentalDecorators?: boolean } = {}) => {
    const texts = programs.map((code) => ({ text: programOf(code), isScript: false }));
    const ran = runPrograms(texts, options);
    const idle = ran.filter(({ calls }) => !calls.includes("users.list key"));
    expect(idle.map(({ error, text }) => `${text.split("\n").at(-2)} ${error}`)).toEqual([]);
    expect(ran.map(compare).filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  },
  300_000,
);

it("tells of what is really called, whatever their types say", () => {
  const ran = runPrograms([
    ...narrowedPrograms.map((code) => ({ text: typedProgramOf(code), isScript: false })),
    ...looselyTypedPrograms.map((code) => ({ text: typedProgramOf(code), isScript: true })),
  ]);
  const idle = ran.filter(({ calls }) => !calls.includes("users.list KEY_A"));
  expect(idle.map(({ error, text }) => `${text.split("\n").at(-2)} ${error}`)).toEqual([]);
  expect(ran.map(compare).filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}, 300_000);
