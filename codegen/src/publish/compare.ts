import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { byCodePoint } from "../catalog/canonical.js";
import type { Finding } from "../findings/finding.js";
import { readHeader, withHeader } from "./header.js";
import { outputFindings } from "./messages.js";

/** One file of the tree that is wanted. */
export interface WantedFile {
  /** Where it belongs. */
  readonly file: string;
  /** All of its text, header and line feeds included. */
  readonly text: string;
}

/** How the files on disk differ from those that are wanted. */
export interface Comparison {
  /** Files to be written, since they are missing or differ. */
  readonly changed: readonly WantedFile[];
  /** One finding for each file that differs. */
  readonly stale: readonly Finding[];
  /** Findings that forbid writing. */
  readonly foreign: readonly Finding[];
}

/** The files that a rendered tree asks for, with their headers. */
export function wantedFiles(
  output: string,
  rendered: ReadonlyMap<string, string>,
  catalog: string,
): WantedFile[] {
  return [...rendered].map(([file, body]) => ({
    file: join(output, ...file.split("/")),
    text: withHeader(catalog, body),
  }));
}

/** Judges every file: the first difference does not end the comparison. Writes nothing. */
export function compareFiles(
  output: string,
  folders: readonly string[],
  wanted: readonly WantedFile[],
  catalog: string,
): Comparison {
  const changed: WantedFile[] = [];
  const stale: Finding[] = [];
  const foreign: Finding[] = [];
  for (const want of wanted) {
    if (!existsSync(want.file)) {
      changed.push(want);
      stale.push(outputFindings.missing(want.file));
      continue;
    }
    const found = readGenerated(want.file);
    if (found === want.text) continue;
    const header = found === undefined ? undefined : readHeader(found);
    if (header === undefined) {
      foreign.push(outputFindings.foreign(want.file));
      continue;
    }
    changed.push(want);
    if (header.edited) stale.push(outputFindings.edited(want.file));
    else if (header.catalog !== catalog) stale.push(outputFindings.catalogChanged(want.file));
    else stale.push(outputFindings.outdated(want.file));
  }
  return { changed, stale: [...stale, ...orphans(output, folders, wanted)], foreign };
}

/** Files of ours that the tree no longer has. They are named, never deleted unasked. */
function orphans(output: string, folders: readonly string[], wanted: readonly WantedFile[]) {
  const known = new Set(wanted.map(({ file }) => file));
  return folders
    .map((folder) => join(output, folder))
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".ts") && !known.has(file))
    .filter((file) => readHeader(readGenerated(file) ?? "") !== undefined)
    .sort((a, b) => byCodePoint(a.split(sep).join("/"), b.split(sep).join("/")))
    .map(outputFindings.orphan);
}

/** A file's text, or `undefined` if it is no file. */
function readGenerated(file: string): string | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  // Version control may have changed the ends of lines: that is no change of ours.
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}
