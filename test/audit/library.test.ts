import { expect, test } from "vitest";
import { libraryTable } from "../../audit/flow/library/library-table.js";
import { specialNew } from "../../audit/flow/library/native-classes.js";
import { special } from "../../audit/flow/library/special.js";
import { libraryPrograms, programOf } from "../support/recorded/library-programs.js";
import { type RanProgram, runPrograms } from "../support/recorded/run-programs.js";

const names = Object.keys(libraryPrograms);
/** All lines of what the library does with values: each by its name, with how it is taken away and put back. */
const lines = new Map([
  ...linesOf(new Map(Object.entries(libraryTable)), (name, rule) =>
    rule === undefined
      ? delete (libraryTable as Record<string, unknown>)[name]
      : Object.assign(libraryTable, { [name]: rule }),
  ),
  ...linesOf(special, set(special)),
  ...linesOf(specialNew, set(specialNew), "new "),
]);

function set(map: ReadonlyMap<string, unknown>) {
  return (name: string, line: unknown) =>
    line === undefined
      ? (map as Map<string, unknown>).delete(name)
      : (map as Map<string, unknown>).set(name, line);
}

function linesOf(
  all: ReadonlyMap<string, unknown>,
  put: (name: string, line: unknown) => unknown,
  prefix = "",
) {
  return [...all].map(
    ([name, line]) =>
      [
        `${prefix}${name}`,
        { take: () => put(name, undefined), restore: () => put(name, line) },
      ] as const,
  );
}

/** What an audit says of a program: its calls, each with who makes it, and whether some may be hidden. */
function said(program: RanProgram) {
  const { unresolved, uses } = program.audit();
  return {
    complete: unresolved.length === 0,
    calls: uses.map(({ method, caller }) => `${method} ${caller}`),
    keys: uses.flatMap(({ keys }) => keys),
  };
}

/** What it says where it does not know a line of the library. */
function saidWithout(name: string, program: RanProgram) {
  lines.get(name)?.take();
  try {
    return said(program);
  } finally {
    lines.get(name)?.restore();
  }
}

/** What only other runtimes have, or newer releases of Node than some of those that the tests run on. */
const elsewhere = new Set([
  ...["Deno.env.get", "Deno.env.toObject", "useRuntimeConfig"],
  ...["Map.groupBy", "Object.groupBy", "Iterator.from", "Promise.withResolvers"],
  ...["drop", "every", "filter", "find", "flatMap", "forEach", "map", "reduce", "some", "take"].map(
    (name) => `Generator.prototype.${name}`,
  ),
  "Generator.prototype.toArray",
]);

test("each line of what the library does with values has a program, and no other", () => {
  expect(names.toSorted()).toEqual([...lines.keys()].toSorted());
});

test("each is followed as it runs; and without the line, its call is listed and never lost", () => {
  const ran = runPrograms(
    names.map((name) => ({ text: programOf(libraryPrograms[name] ?? ""), isScript: false })),
  );
  const wrong = names.flatMap((name, index) => {
    const program = ran[index] as RanProgram;
    const called = elsewhere.has(name) ? [] : program.calls;
    const known = said(program);
    const without = saidWithout(name, program);
    const isLost = without.complete && called.some((call) => !without.calls.includes(call));
    const faults = [
      ...(program.error === undefined ? [] : [program.error]),
      ...(called.join() === "users.list key" || elsewhere.has(name) ? [] : ["does not call it"]),
      ...(known.complete ? [] : ["not complete"]),
      ...(new Set(known.calls).size === 1 && known.calls[0] === "users.list key" ? [] : ["other"]),
      ...(isLost ? ["lost without the line"] : []),
      ...(JSON.stringify(known) === JSON.stringify(without) ? ["the line does nothing"] : []),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
}, 300_000);
