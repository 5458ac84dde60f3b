import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FoundUses, SourcePlace } from "../../../audit/use.js";
import { labelOfUnresolved, labelOfUse, labelsOf } from "./labels.js";

/** What was found in a program of the corpus, and what its labels say; both as labels behind `file:`. */
export interface ProgramResult {
  readonly name: string;
  readonly expected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  /** The scopes of which any one is needed, of each method that a key was found to call. */
  readonly needed: ReadonlySet<string | undefined>;
  readonly complete: boolean;
}

/**
 * What was found in a folder, program by program.
 *
 * @param nameOf - the program that a file of the folder is of
 */
export function resultsIn(
  folder: string,
  { uses, unresolved }: FoundUses,
  nameOf: (file: string) => string,
): ProgramResult[] {
  const fileAt = ({ file }: SourcePlace) => portable(relative(folder, file));
  const labelled = sourcesIn(folder).map((file) => ({
    name: nameOf(file),
    labels: labelsOf(readFileSync(join(folder, file), "utf8")).map((label) => `${file}:${label}`),
  }));
  const found = [
    ...uses.map((use) => {
      const isOfKey = use.caller === "key";
      const file = fileAt(use.place);
      return {
        name: nameOf(file),
        label: `${file}:${labelOfUse(use)}`,
        needed: isOfKey ? [use.anyOf?.join("|")] : [],
        isObstacle: isOfKey && use.anyOf === undefined,
      };
    }),
    ...unresolved.map((one) => {
      const file = fileAt(one.place);
      const label = `${file}:${labelOfUnresolved(one)}`;
      return { name: nameOf(file), label, needed: [], isObstacle: true };
    }),
  ];
  return [...new Set([...labelled, ...found].map(({ name }) => name))].map((name) => {
    const own = found.filter((one) => one.name === name);
    return {
      name,
      expected: new Set(labelled.flatMap((one) => (one.name === name ? one.labels : []))),
      found: new Set(own.map(({ label }) => label)),
      needed: new Set(own.flatMap(({ needed }) => needed)),
      complete: !own.some(({ isObstacle }) => isObstacle),
    };
  });
}

/** The files of a folder that may have labels. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(portable)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .filter((file) => !/node_modules|\.d\.[cm]?ts$/.test(file));

const portable = (file: string): string => file.replaceAll("\\", "/");
