/**
 * Labels say what is to be found in a line, in a comment at its end:
 *
 * | label                                        | what it says                             |
 * | -------------------------------------------- | ---------------------------------------- |
 * | `// use: users.list key; teams.list session` | the methods, and who calls               |
 * | `// use: users.list key?`                    | the caller is only assumed               |
 * | `// use: users.list key [users.read]`        | what the scoped client was declared with |
 * | `// unresolved: any`                         | a place that may hide uses               |
 *
 * @module
 */
import type { Unresolved, Use } from "../../../audit/use.js";

/** The labels of a text, each with its line: `3 use users.list key`. */
export function labelsOf(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, labels = ""] = /\/\/ ((?:use|unresolved): .*)$/.exec(line) ?? [];
    let kind: string | undefined;
    return labels
      .split("; ")
      .filter((label) => label !== "")
      .map((label) => {
        const [, named, what] = /^(?:(use|unresolved): )?(.*)$/.exec(label) ?? [];
        kind = named ?? kind;
        return `${index + 1} ${kind} ${what}`;
      });
  });
}

/** The label that a use asks for. */
export function labelOfUse({ place, method, caller, assumed, declared }: Use): string {
  const lists = declared?.map((list) => list.join(" | ")).join(", ");
  const shownLists = lists === undefined ? "" : ` [${lists}]`;
  return `${place.line} use ${method} ${caller}${assumed ? "?" : ""}${shownLists}`;
}

/** The label that a place asks for that may hide uses. */
export const labelOfUnresolved = ({ place, reason }: Unresolved): string =>
  `${place.line} unresolved ${reason}`;
