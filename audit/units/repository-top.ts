import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The top folder of the git repository that a folder lies in; the folder itself if it lies in none. */
export function repositoryTop(folder: string): string {
  let top = folder;
  // In a work tree of its own, it is a file.
  while (!existsSync(join(top, ".git"))) {
    if (dirname(top) === top) return folder;
    top = dirname(top);
  }
  return top;
}
