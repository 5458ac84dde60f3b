import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { byCodePoint } from "../../catalog/canonical.js";
import { codeEndings, declarationEndings } from "../endings.js";
import { largestFile, realPathInside } from "../inside.js";
import type { InstalledSdk } from "../sdk.js";
import { readerFormat } from "./answer.js";

/**
 * What the answer of reading an SDK is kept under: it is another one as soon as any file changes, comes or
 * goes that may be read, or the reader itself. It is the same wherever the package is installed.
 *
 * @returns nothing where the files can't be read
 */
export function keyOf(sdk: InstalledSdk): string | undefined {
  const { name, version, folder, declarations, code } = sdk;
  const entries = [declarations, code].map((file) => portable(relative(folder, file)));
  const hash = createHash("sha256");
  hash.update(JSON.stringify([readerFormat, name, version, ...entries]));
  try {
    const endings = [...codeEndings(code), ...declarationEndings(declarations)];
    addFolder(hash, folder, "", endings);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

function addFolder(hash: Hash, root: string, path: string, endings: readonly string[]): void {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules") addFolder(hash, root, inner, endings);
    } else if (entry.isSymbolicLink()) {
      addLink(hash, root, inner);
    } else if (endings.some((ending) => entry.name.endsWith(ending))) {
      addFile(hash, root, inner);
    }
  }
}

function addFile(hash: Hash, root: string, path: string): void {
  const file = join(root, path);
  const { size } = statSync(file);
  hash.update(JSON.stringify([path, size]));
  if (size <= largestFile) hash.update(readFileSync(file));
}

/** Where a link leads counts as well; one that leads out of the package is never followed. */
function addLink(hash: Hash, root: string, path: string): void {
  const file = join(root, path);
  const target = statSync(file, { throwIfNoEntry: false }) && realPathInside(root, file);
  if (target === undefined) return;
  hash.update(JSON.stringify([path, portable(target)]));
  if (statSync(file).isFile()) addFile(hash, root, path);
}

const portable = (path: string): string => path.split(sep).join("/");
