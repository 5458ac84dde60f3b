import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those above it that are missing. Node's own way to do so asks again and again without an end
 * where the system says of a new folder that it has no place, as below `/proc`.
 *
 * @returns the first that was made, if any was
 * @throws an error of the system's; none is made then
 */
export function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const above = dirname(folder);
  const made = above === folder ? undefined : makeFolders(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it just now.
    if (existsSync(folder)) return made;
    if (made !== undefined) rmSync(made, { recursive: true });
    throw error;
  }
  return made ?? folder;
}
