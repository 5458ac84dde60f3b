import { FindingsError } from "../findings/finding.js";
import { type IgnoreComment, ignoreComments } from "./accept/ignore-comments.js";
import type { CatalogLookup } from "./find/catalog-lookup.js";
import { findUses } from "./find/find-uses.js";
import { openProgram } from "./find/program.js";
import type { AuditUnit } from "./units/unit.js";
import { notJavaScript, unreadFiles } from "./units/unread.js";
import type { FoundUses } from "./use.js";

/** What the source files of a unit say. */
export interface ReadUnit {
  readonly found: FoundUses;
  readonly comments: readonly IgnoreComment[];
}

/** Told of each unit before it is read. */
export type Progress = (unit: string, index: number, total: number) => void;

/**
 * Reads the source files of units; those that share their files are read once.
 *
 * @returns what was read, in the order of the units
 * @throws FindingsError with all that keeps any of them from being read
 */
export function readUnits(
  units: readonly AuditUnit[],
  lookup: CatalogLookup,
  progress: Progress,
): readonly ReadUnit[] {
  const read = new Map<string, ReadUnit | FindingsError>();
  const all = units.map((unit, index) => {
    const key = JSON.stringify([unit.tsconfig ?? unit.folder, unit.entrypoint, unit.foreign]);
    const known = read.get(key);
    if (known !== undefined) return known;
    progress(unit.name, index, units.length);
    const result = attempt(unit, lookup);
    read.set(key, result);
    return result;
  });
  const failed = [...read.values()].flatMap((r) => (r instanceof FindingsError ? r.findings : []));
  if (failed.length > 0) throw new FindingsError(failed);
  return all.filter((result): result is ReadUnit => !(result instanceof FindingsError));
}

function attempt(unit: AuditUnit, lookup: CatalogLookup): ReadUnit | FindingsError {
  try {
    return readUnit(unit, lookup);
  } catch (error) {
    if (error instanceof FindingsError) return error;
    throw error;
  }
}

function readUnit(unit: AuditUnit, lookup: CatalogLookup): ReadUnit {
  const { folder, foreign, tsconfig } = unit;
  if (foreign !== undefined) return { found: notJavaScript(foreign), comments: [] };
  const program = openProgram(tsconfig === undefined ? { folder } : { folder, tsconfig });
  const comments = program.files.flatMap((file) => ignoreComments(file.fileName, file.text, file));
  const found = findUses(program, lookup);
  const unresolved = [...found.unresolved, ...unreadFiles(unit, program)];
  return { found: { ...found, unresolved }, comments };
}
