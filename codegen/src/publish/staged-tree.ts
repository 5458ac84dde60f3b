import {
  chmodSync,
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { asideOf, realOrResolved, removeAside } from "./aside.js";
import { attempt } from "./attempt.js";
import { makeFolders } from "./folders.js";
import { writeDurably } from "./write-file.js";

/** What is to become of a folder. Paths are below it, with slashes. */
export interface TreeWrite {
  readonly folder: string;
  /** Path and text of each file to be written. */
  readonly files: ReadonlyMap<string, string>;
  /** Files to be removed. */
  readonly removed: ReadonlySet<string>;
}

/**
 * A folder as it will be, ready beside the one that it is to replace.
 *
 * The whole folder changes places, and not one file after the other: whenever the process is ended, the old
 * tree or the new one is there, and no mixture of both. Between the two renames of {@link place}, which
 * follow each other at once, there is neither; the next run puts the old one back then.
 */
export class StagedTree {
  readonly #target: string;
  readonly #staged: string;
  readonly #replaced: string;
  /** The first of the folders above it that was missing. */
  readonly #made: string | undefined;

  /** @throws FindingsError if it can't be written; nothing is left of it then */
  constructor(readonly write: TreeWrite) {
    const { folder } = write;
    this.#target = realOrResolved(folder);
    this.#staged = asideOf(this.#target, "new");
    this.#replaced = asideOf(this.#target, "old");
    this.#made = attempt(folder, () => makeFolders(dirname(this.#target)));
    try {
      this.#stage();
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  #stage(): void {
    const { folder, files, removed } = this.write;
    attempt(folder, () => {
      mkdirSync(this.#staged);
      if (!existsSync(this.#target)) return;
      carryOver(this.#target, this.#staged, "", (file) => files.has(file) || removed.has(file));
      chmodSync(this.#staged, statSync(this.#target).mode);
    });
    for (const [file, text] of files) {
      attempt(join(folder, file), () => {
        makeFolders(dirname(join(this.#staged, file)));
        writeDurably(join(this.#staged, file), text);
      });
    }
  }

  /** @throws FindingsError if it can't take the place; what was there is there again then */
  place(): void {
    const isNew = !existsSync(this.#target);
    attempt(this.write.folder, () => {
      if (!isNew) renameSync(this.#target, this.#replaced);
      try {
        renameSync(this.#staged, this.#target);
      } catch (error) {
        if (!isNew) renameSync(this.#replaced, this.#target);
        throw error;
      }
    });
  }

  /** Puts back what was there before {@link place}. */
  takeBack(): void {
    renameSync(this.#target, this.#staged);
    if (existsSync(this.#replaced)) renameSync(this.#replaced, this.#target);
  }

  /** Removes what is not in place; also the folders made for it, if it never got there. */
  discard(): void {
    removeAside(this.#staged);
    removeAside(this.#replaced);
    if (this.#made !== undefined && !existsSync(this.#target)) {
      rmSync(this.#made, { recursive: true, force: true });
    }
  }
}

/** Gives a new folder what an old one has. Files are the same, not copies: nothing of them changes. */
function carryOver(from: string, to: string, path: string, isDropped: (file: string) => boolean) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const file = path + entry.name;
    if (isDropped(file)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) carryFile(entry, source, target);
    else {
      mkdirSync(target);
      carryOver(source, target, `${file}/`, isDropped);
      chmodSync(target, statSync(source).mode);
      // A folder of which all was dropped held nothing but generated files.
      if (readdirSync(target).length === 0 && readdirSync(source).length > 0)
        rmSync(target, { recursive: true });
    }
  }
}

function carryFile(entry: Dirent, source: string, target: string): void {
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
  else linkOrCopy(source, target);
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Not every file system has links.
    copyFileSync(source, target);
  }
}
