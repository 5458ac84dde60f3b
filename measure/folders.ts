import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** An empty folder within the repository, where the package is found under its own name. */
export function emptyFolder(name: string): string {
  const folder = `${root}.tmp/measure/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Hands such a folder to some work; it is nobody else's, and gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const tmp = `${root}.tmp/measure`;
  mkdirSync(tmp, { recursive: true });
  const folder = mkdtempSync(`${tmp}/`);
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
