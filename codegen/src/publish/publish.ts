import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
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
  const written: { temporary: string; file: string }[] = [];
  try {
    for (const { file, text } of files) {
      const temporary = `${file}.${process.pid}.tmp`;
      written.push({ temporary, file });
      attempt(file, () => {
        mkdirSync(dirname(file), { recursive: true });
        writeThrough(temporary, text);
      });
    }
    for (const { temporary, file } of written) attempt(file, () => renameSync(temporary, file));
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true });
  }
}

function writeThrough(file: string, text: string): void {
  const handle = openSync(file, "w");
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function attempt(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new FindingsError([outputFindings.notWritable(file, (error as Error).message)]);
  }
}
