import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { FindingsError } from "../findings/finding.js";
import type { WantedFile } from "./compare.js";
import { outputFindings } from "./messages.js";

/**
 * Writes files as one set: all of them are on the disk beside their targets before the first takes
 * its place, so that a full disk or a forbidden folder leaves the tree as it was.
 *
 * @throws FindingsError if one can't be written
 */
export function publishFiles(files: readonly WantedFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { file, text } of files) attempt(file, () => stage(file, text, undo));
    for (const { file } of files) attempt(file, () => takePlace(file, undo));
  } catch (error) {
    for (const step of undo.reverse()) attemptUndo(step);
    throw error;
  }
}

const temporary = (file: string): string => `${file}.${process.pid}.tmp`;

function stage(file: string, text: string, undo: (() => void)[]): void {
  const made = mkdirSync(dirname(file), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  undo.push(() => rmSync(temporary(file), { force: true }));
  const handle = openSync(temporary(file), "w");
  try {
    // Unlike writeSync, which on a full disk writes a part and says nothing.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function takePlace(file: string, undo: (() => void)[]): void {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  renameSync(temporary(file), file);
  undo.push(() => (before === undefined ? rmSync(file) : writeFileSync(file, before)));
}

/** A step that fails does not keep the others from being undone. */
function attemptUndo(step: () => void): void {
  try {
    step();
  } catch {
    // What went wrong in the first place is what gets reported.
  }
}

function attempt(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new FindingsError([outputFindings.notWritable(file, error as NodeJS.ErrnoException)]);
  }
}
