import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** The tool, as it is built. */
export const tool = `${root}codegen/dist/cli/appwrite-scopes.js`;

/** An empty folder within the repository, where the package is found under its own name. */
export function emptyFolder(name: string): string {
  const folder = `${root}.tmp/bench/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
