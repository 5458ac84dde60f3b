import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** No file of an SDK comes near it; the largest, a bundle, has a bit more than one MB. */
export const largestFile = 16 * 1024 * 1024;

/**
 * Reads a file of a package, whatever leads to it. What lies outside of the package's folder, or belongs to
 * a package within it, is none of its files.
 *
 * @returns nothing where it is no such file, or no text
 */
export function readInside(folder: string, file: string): string | undefined {
  try {
    if (realPathInside(folder, file) === undefined || statSync(file).size > largestFile)
      return undefined;
    const text = readFileSync(file, "utf8");
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Where a file or folder of a package really lies, seen from the package's own folder. */
export function realPathInside(folder: string, file: string): string | undefined {
  const path = relative(realpathSync(folder), realpathSync(file));
  const isOutside = isAbsolute(path) || path.split(sep)[0] === "..";
  return isOutside || path.split(sep).includes("node_modules") ? undefined : path;
}
