import type { ListLeft } from "../code-list.js";

/**
 * Every sentence about what `--fix` writes, and what it leaves.
 *
 * @module
 */

/** Why a list in code is left as it is, or a part of it. */
export type FixLeft =
  | ListLeft
  | "contested"
  | "empty"
  | "not-utf8"
  | "other-server"
  | "other-unit"
  | "types";

const left: { readonly [Reason in FixLeft]: string } = {
  computed: "the list, or a part of it, is not written out",
  contested: "several clients are made with it, and not all of them need the same",
  empty: "no call needs any of it, and a client needs at least one scope",
  held: "it is held by something else than a constant",
  "not-utf8": "the file is not UTF-8 text",
  "other-server": "the client is for another server than the one that its calls are judged by",
  "other-unit": "a call of another unit may need what would go",
  spread: "other lists are spread into it",
  types: "types name what would go",
  "used-elsewhere": "the constant is used for more than clients",
};

/** `src/a.ts:7:29: left as it is: the list, or a part of it, is not written out` */
export const leftText = (place: string, reason: FixLeft): string =>
  `${place}: left as it is: ${left[reason]}`;

/** What is said of a file, with what changed in it below. */
export const writtenText = (file: string, isPreview: boolean): string =>
  `${file}: ${isPreview ? "would be written" : "written"}`;

/** What a preview can't tell: a list that is mended may show calls that call for more. */
export const moreMayFollow =
  "This is the first round: --fix reads the code again after it, and may write more.";

/** `added users.read; removed teams.read` */
export function changesText(added: readonly string[], removed: readonly string[]): string {
  const parts = [
    ...(added.length > 0 ? [`added ${added.join(", ")}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(", ")}`] : []),
  ];
  return parts.join("; ") || "order and repetitions";
}
