import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One thing that is broken on purpose, and the tests that have to notice. */
export interface Mutation {
  readonly name: string;
  /** From the top of the repository. */
  readonly file: string;
  /** A text that stands in the file exactly once, and what takes its place. */
  readonly from: string;
  readonly to: string;
  /** Test files, from the top of the repository. */
  readonly tests: readonly string[];
  /** A part of the names of the tests in them that are run; all of them by default. */
  readonly only?: string;
  /** What the tests read as it is built, and not from its sources. */
  readonly build?: "package" | "page" | "tool";
}

/** Tests that read the tool's sources alone. They are those of most mutations, and a build takes longer than they do. */
const ofSources: readonly string[] = [
  "audit/accuracy",
  "audit/common-js",
  "audit/loaded-files",
  "audit/recorded-calls",
];

/**
 * A mutation of the tool, which is built anew if its tests read it so.
 *
 * @param change - the file from the top of the repository, the text, and what takes its place
 * @param test - the test file below `test`, without its ending
 */
export const ofTool = (
  name: string,
  [file, from, to]: readonly [file: string, from: string, to: string],
  test: string,
  only?: string,
): Mutation => ({
  ...{ name, from, to },
  file,
  tests: [`test/${test}.test.ts`],
  ...(ofSources.includes(test) ? {} : { build: "tool" as const }),
  ...(only === undefined ? {} : { only }),
});

/**
 * The file's text with the mutation in it.
 *
 * @param root - the top of a copy of the repository
 * @throws Error if the text to be replaced is not there exactly once
 */
export function mutated({ name, file, from, to }: Mutation, root: string): string {
  const text = readFileSync(join(root, file), "utf8");
  const parts = text.split(from);
  if (parts.length !== 2 || from === to) {
    throw new Error(`${name}: the text to replace is ${parts.length - 1} times in ${file}`);
  }
  return parts.join(to);
}
