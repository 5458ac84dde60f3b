import { lstatSync } from "node:fs";

/** What is at a path: nothing, a file that can be replaced, or something else, which is told in words. */
type AtPath =
  | { readonly is: "file" | "folder" | "nothing" }
  | { readonly is: "other"; readonly reason: string };

/**
 * Looks at a path where a file is to be written. A link is not followed.
 *
 * @throws an error of the system's if it can't be told what is there
 */
export function lookAt(path: string): AtPath {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { is: "nothing" };
  if (stats.isSymbolicLink()) return { is: "other", reason: "it is a symbolic link" };
  if (stats.isDirectory()) return { is: "folder" };
  return stats.isFile() ? { is: "file" } : { is: "other", reason: "it is no regular file" };
}
