import fc from "fast-check";
import { expect, it } from "vitest";
import { decoratorsOfOld, decoratorsOfToday } from "../support/recorded/decorator-programs.js";
import { hidingPrograms } from "../support/recorded/hiding-programs.js";
import { programOf } from "../support/recorded/library-programs.js";
import { manyWays } from "../support/recorded/many-ways.js";
import { randomProgram } from "../support/recorded/random-program.js";
import { type RanProgram, runPrograms } from "../support/recorded/run-programs.js";

/** What a program really did, and what the audit says of it. */
interface Compared {
  readonly text: string;
  readonly complete: boolean;
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
      told.every((use) => !use.assumed && use.caller !== caller) &&
      (complete || caller === "key");
    return isMissing || isOther ? [`${call}, told: ${told.map((use) => use.caller)}`] : [];
  });
  return { text, complete, wrong };
}

/** Programs that are compiled as one. */
const atOnce = 250;

it("tells of each call that programs really make, and never of another caller as a certain one", () => {
  const programs = fc.sample(randomProgram, { numRuns: 5_000 });
  const compared: Compared[] = [];
  for (let at = 0; at < programs.length; at += atOnce) {
    const ran = runPrograms(programs.slice(at, at + atOnce));
    for (const { error, text } of ran) expect(error, text).toBeUndefined();
    compared.push(...ran.map(compare));
  }
  expect(compared.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // It says so of most, and does not take the easy way out.
  expect(compared.filter(({ complete }) => complete).length).toBeGreaterThan(programs.length / 2);
}, 900_000);

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
