import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** A folder inside the repository, for the file's tests: so that the package is found under its own name. */
export function folderInside(name: string): string {
  const tmp = fileURLToPath(new URL("../../.tmp/", import.meta.url));
  mkdirSync(tmp, { recursive: true });
  const folder = mkdtempSync(`${tmp}${name}-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
