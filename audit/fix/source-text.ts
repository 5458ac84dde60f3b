import { readFileSync } from "node:fs";
import type { WrittenList } from "../code-list.js";
import { isComponent } from "../program/components/component.js";
import { componentCode } from "../program/components/component-code.js";

/** The text of a source file as it is on the disk now, in which a list's offsets count. */
export interface SourceText {
  readonly text: string;
  /** What stands before that: a byte order mark, if there is one. */
  readonly mark: string;
}

const byteOrderMark = "\uFEFF";

/**
 * Reads a source file once more, to write lists into it.
 *
 * @param lists - those that were found in it
 * @returns why not, if it is no longer as it was read, or what is written could not be told from other bytes
 */
export function readSource(
  file: string,
  lists: readonly WrittenList[],
): SourceText | "changed" | "not-utf8" {
  const whole = decode(readFileSync(file));
  if (whole === undefined) return "not-utf8";
  if (isComponent(file)) {
    // Its code stands where it stands in the component, a mark included.
    const code = componentCode(file, whole)?.text;
    return lists.every(({ text }) => text === code) ? { text: whole, mark: "" } : "changed";
  }
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : "";
  const text = whole.slice(mark.length);
  return lists.every((list) => list.text === text) ? { text, mark } : "changed";
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
