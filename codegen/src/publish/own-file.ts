import { readFileSync } from "node:fs";
import { type Finding, FindingsError } from "../findings/finding.js";
import { lookAt } from "./at-path.js";
import type { NotWritable } from "./attempt.js";
import { otherFileWays } from "./messages.js";
import { probePlace } from "./probe-place.js";

/** What stands where a file is to be written, and does not give its place up. */
export interface OtherFile {
  /** In words: `it is no baseline`. */
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A kind of files that the tool writes as a whole, and knows again. */
export interface OwnKind {
  /** Whether a text is one of them. */
  readonly isOwn: (text: string) => boolean;
  /** Why a file that is none of them is left as it was, in words: `it is no baseline`. */
  readonly none: string;
  readonly otherFile: (file: string, other: OtherFile) => Finding;
  readonly notWritable: NotWritable;
}

/**
 * What is wrong with writing a file of a kind here: only nothing at all, an empty file, or one of that kind, gives
 * its place up. A link does not: what it names is not ours to replace.
 *
 * @returns `undefined` if nothing is
 */
export function otherFileAt(file: string, kind: OwnKind): Finding | undefined {
  try {
    const other = otherThan(file, kind);
    if (other !== undefined) return kind.otherFile(file, other);
    probePlace(file);
    return undefined;
  } catch (error) {
    return kind.notWritable(file, error as NodeJS.ErrnoException);
  }
}

/**
 * Makes sure that nothing is lost by writing a file of a kind here.
 *
 * @throws FindingsError if something would be
 */
export function refuseOtherFile(file: string, kind: OwnKind): void {
  const finding = otherFileAt(file, kind);
  if (finding !== undefined) throw new FindingsError([finding]);
}

function otherThan(file: string, { isOwn, none }: OwnKind): OtherFile | undefined {
  const there = lookAt(file);
  switch (there.is) {
    case "nothing":
      return undefined;
    case "folder":
      return { reason: "it is a folder", fix: otherFileWays.folder };
    case "other":
      return { reason: there.reason, fix: otherFileWays.file };
    case "file": {
      const text = readFileSync(file, "utf8");
      const isReplaced = text === "" || isOwn(text);
      return isReplaced ? undefined : { reason: none, fix: otherFileWays.file };
    }
  }
}
