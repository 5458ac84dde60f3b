import { lstatSync } from "node:fs";

/**
 * What is at a path where a file is to be written, and is no file that could be replaced.
 *
 * @returns in words; `undefined` if it is a file, and `"nothing"` if nothing is there
 * @throws an error of the system's if that can't be told
 */
export function noFileAt(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return "nothing";
  if (stats.isSymbolicLink()) return "it is a symbolic link";
  if (stats.isDirectory()) return "it is a folder";
  return stats.isFile() ? undefined : "it is no regular file";
}
