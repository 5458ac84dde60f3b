import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Diagnostics, diagnosticsByFile } from "../support/diagnostics.js";
import { expectGolden } from "../support/golden.js";
import { compilers, tsc } from "../support/tsc.js";

const folder = fileURLToPath(new URL("programs/", import.meta.url));
const mark = " // refused";

const programs = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .filter((file) => linesOf(file).some((line) => line.endsWith(mark)));

const said = new Map<string, ReadonlyMap<string, Diagnostics>>();

beforeAll(() => {
  for (const [version, compiler] of compilers) {
    said.set(version, diagnosticsByFile(tsc(compiler, ["-p", "."], folder).output));
  }
});

function linesOf(program: string): string[] {
  return readFileSync(`${folder}${program}`, "utf8").split("\n");
}

/** Each refused line with what the compilers say to it: once, if all of them say the same. */
function report(program: string): string {
  return linesOf(program)
    .flatMap((line, index) =>
      line.endsWith(mark) ? [quote(line) + answers(program, index + 1)] : [],
    )
    .join("\n");
}

const quote = (line: string) => `> ${line.slice(0, -mark.length).trim()}\n`;

function answers(program: string, line: number): string {
  const versions = new Map<string, string[]>();
  for (const [version, files] of said) {
    const text = files.get(program)?.get(line) ?? "";
    versions.set(text, [...(versions.get(text) ?? []), version]);
  }
  if (versions.size === 1) return [...versions.keys()].join("");
  return [...versions].map(([text, by]) => `TypeScript ${by.join(", ")}:\n${text}`).join("");
}

describe.each(programs)("%s", (program) => {
  test.each(compilers.map(([version]) => version))(
    "has its marked lines refused, and no others, by %s",
    (version) => {
      const marked = linesOf(program).flatMap((line, index) =>
        line.endsWith(mark) ? [index + 1] : [],
      );
      expect([...(said.get(version)?.get(program)?.keys() ?? [])]).toEqual(marked);
    },
  );

  test("reads as it should", () => {
    expectGolden(`types/${program.replace(/\.ts$/, ".txt")}`, report(program));
  });
});

test("no file is refused but these", () => {
  for (const files of said.values()) expect([...files.keys()].sort()).toEqual(programs);
});

test("every golden file has its program", () => {
  const golden = readdirSync(new URL("../golden/types/", import.meta.url)).sort();
  expect(golden).toEqual(programs.map((program) => program.replace(/\.ts$/, ".txt")));
});
