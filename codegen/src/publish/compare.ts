import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { byCodePoint } from "../catalog/canonical.js";
import { readHeader, withHeader } from "./header.js";

/** Why a file has to be written. */
export type Staleness = "catalog-changed" | "edited" | "missing" | "outdated";

/** A file that is missing, or is not what it has to be. */
export interface FileChange {
  /** Below the folder, with slashes: `services/users.ts`. */
  readonly file: string;
  /** Its text with line feeds, or `undefined` if it is missing. */
  readonly before: string | undefined;
  /** All of its text, header and line feeds included. */
  readonly after: string;
  readonly because: Staleness;
}

/** How a folder differs from the tree that is wanted there. Paths are below the folder, with slashes. */
export interface Comparison {
  readonly changes: readonly FileChange[];
  /** Files of ours that the tree no longer has. */
  readonly orphans: readonly string[];
  /** What stands in a file's place and was not generated: nothing is written then. */
  readonly foreign: readonly string[];
}

/**
 * Judges every file: the first difference does not end the comparison. Writes nothing.
 *
 * @param rendered - the tree that is wanted: path below the folder, and text without header
 * @param catalog - the hash of the catalog that it was rendered from
 */
export function compareTree(
  folder: string,
  rendered: ReadonlyMap<string, string>,
  catalog: string,
): Comparison {
  const changes: FileChange[] = [];
  const foreign: string[] = [];
  for (const [file, body] of rendered) {
    const after = withHeader(catalog, body);
    const before = readGenerated(join(folder, file));
    if (before === after) continue;
    const header = before === undefined ? undefined : readHeader(before);
    if (isMissing(join(folder, file))) {
      changes.push({ file, before, after, because: "missing" });
    } else if (header === undefined) foreign.push(file);
    else if (header.edited) changes.push({ file, before, after, because: "edited" });
    else if (header.catalog !== catalog) {
      changes.push({ file, before, after, because: "catalog-changed" });
    } else changes.push({ file, before, after, because: "outdated" });
  }
  return { changes, orphans: orphansIn(folder, rendered), foreign };
}

function orphansIn(folder: string, rendered: ReadonlyMap<string, string>): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !rendered.has(file))
    .filter((file) => readHeader(readGenerated(join(folder, file)) ?? "") !== undefined)
    .sort(byCodePoint);
}

/** A link that leads nowhere is there all the same. */
function isMissing(file: string): boolean {
  try {
    lstatSync(file);
    return false;
  } catch {
    return true;
  }
}

/** A file's text, or `undefined` if there is no file. */
function readGenerated(file: string): string | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  // Version control may have changed the ends of lines: that is no change of ours.
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}
