import { accessSync, constants, existsSync, lstatSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { asideOf, realOrResolved } from "./aside.js";

/**
 * Makes sure that a file can be written here, as far as that can be told without writing it.
 *
 * @throws an error of the system's if it can't
 */
export function probePlace(file: string): void {
  const target = realOrResolved(file);
  const names = [basename(asideOf(target, "new"))];
  let folder = dirname(target);
  // A disk that is not there has nothing above it.
  for (; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
    names.push(basename(folder));
  }
  const there = names.map((name) => isThere(join(folder, name)));
  if (names.length > 1 && there.at(-1)) {
    throw new Error(`${join(folder, names.at(-1) ?? "")} is a link that leads nowhere`);
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** @throws Error if the disk has no place for such a name, although no folder may be made for it yet */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENAMETOOLONG" ? new Error("the name is too long") : error;
  }
}
