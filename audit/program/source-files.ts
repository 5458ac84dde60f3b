import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { componentEndings } from "./components/component.js";
import { gitFiles } from "./git-files.js";

/** The files of a folder, and what of it could not be looked into. Absolute paths. */
export interface FolderFiles {
  readonly files: readonly string[];
  /** Folders and files that may not be read. */
  readonly denied: readonly string[];
}

/** What a program is written in. */
const sourceEndings = [
  ...[".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
  ...componentEndings,
];

/** Whether a file is code; declarations run nothing. */
const isSource = (file: string): boolean =>
  sourceEndings.includes(extname(file)) && !/\.d\.[cm]?ts$/.test(file);

/** The source files of a folder. */
export function sourceFiles(folder: string): FolderFiles {
  const { files, denied } = folderFiles(folder);
  return { files: files.filter((file) => isSource(file) && isThere(file)), denied };
}

/** What git tracks may have been deleted, and a link may lead nowhere. */
const isThere = (file: string): boolean => kindOf(file)?.isFile() ?? false;

/**
 * All files of a folder but what was installed: those that git tracks and those that it does not ignore,
 * or without git all but those of hidden folders and of what is built.
 */
export function folderFiles(folder: string): FolderFiles {
  const listed = gitFiles(folder);
  // A folder that git ignores is one that somebody wants to have read all the same.
  if (listed === undefined || listed.files.length === 0) return walk(folder);
  const { files, folders, denied } = listed;
  const inner = folders.filter((one) => relative(folder, one) !== "").map(folderFiles);
  return {
    files: [...files.filter(isOwn), ...inner.flatMap((one) => one.files)].sort(),
    denied: [...denied, ...inner.flatMap((one) => one.denied)],
  };
}

const isOwn = (file: string): boolean => !/[\\/]node_modules[\\/]/.test(file);

function walk(root: string): FolderFiles {
  const files: string[] = [];
  const denied: string[] = [];
  // Links may lead in a circle, and two of them to the same folder.
  const seen = new Set<string>();
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = entriesOf(folder, seen);
    if (entries === undefined) denied.push(folder);
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (isFolder(entry, path)) {
        if (!/^(node_modules|dist|\..*)$/.test(entry.name)) pending.push(path);
      } else {
        files.push(path);
      }
    }
  }
  return { files: files.sort(), denied };
}

/** What is in a folder, nothing if it was seen before; `undefined` if it may not be read. */
function entriesOf(folder: string, seen: Set<string>): Dirent[] | undefined {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

const isFolder = (entry: Dirent, path: string): boolean =>
  entry.isSymbolicLink() ? (kindOf(path)?.isDirectory() ?? false) : entry.isDirectory();

/** What a path leads to; `undefined` if that is nothing, or leads in a circle. */
function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
