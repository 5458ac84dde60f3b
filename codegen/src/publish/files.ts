import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { asideOf, clearLeftovers, realOrResolved, removeAside } from "./aside.js";
import { attempt, type NotWritable } from "./attempt.js";
import { makeFolders } from "./folders.js";
import { writeDurably } from "./write-file.js";

/** A file and all of its text. */
export interface FileWrite {
  readonly file: string;
  readonly text: string;
  /** Its permissions, if they are not to be those that it has. */
  readonly mode?: number;
}

/**
 * Writes single files, all or none: all are on the disk beside their targets before the first takes its place.
 *
 * @param notWritable - what is said of one that can't be written, if it is no generated file
 * @throws FindingsError if one can't be written; all are as they were then
 */
export function publishFiles(files: readonly FileWrite[], notWritable?: NotWritable): void {
  const undo: (() => void)[] = [];
  try {
    for (const write of files) attempt(write.file, () => stage(write, undo), notWritable);
    for (const { file } of files) attempt(file, () => takePlace(file, undo), notWritable);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function stage({ file, text, mode }: FileWrite, undo: (() => void)[]): void {
  const target = realOrResolved(file);
  const made = makeFolders(dirname(target));
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  clearLeftovers(target);
  const staged = asideOf(target, "new");
  undo.push(() => removeAside(staged));
  writeDurably(staged, text, mode ?? statSync(target, { throwIfNoEntry: false })?.mode);
}

function takePlace(file: string, undo: (() => void)[]): void {
  const target = realOrResolved(file);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  renameSync(asideOf(target, "new"), target);
  undo.push(() => (before === undefined ? rmSync(target) : writeDurably(target, before)));
}
