import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/**
 * Hands a copy of a project of the corpus to some work, without its labels. It lies outside the repository, whose
 * own packages would be found from inside, and is gone afterwards.
 */
export async function inCopy<T>(
  project: string,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "appwrite-scopes-")));
  try {
    cpSync(project, folder, {
      recursive: true,
      filter: (file) => basename(file) !== "expected.json",
    });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
