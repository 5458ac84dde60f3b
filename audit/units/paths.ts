import { isAbsolute, join, relative, sep } from "node:path";

/** Whether a path lies in a folder, or is the folder itself. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(join("..", sep)) && !isAbsolute(way);
}

/** A path as reports show it: from the working folder, with slashes. */
export function shownPath(path: string, cwd: string): string {
  return slashed(relative(cwd, path)) || ".";
}

/** A path as compilers write it. */
export const slashed = (path: string): string => path.split(sep).join("/");
