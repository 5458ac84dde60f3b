import { distinct } from "../findings/distinct.js";
import { FindingsError } from "../findings/finding.js";
import { type IgnoreComment, ignoreComments } from "./accept/ignore-comments.js";
import { findUses } from "./find/find-uses.js";
import { programFindings } from "./find/messages.js";
import { openProgram } from "./find/program.js";
import { withRoom } from "./find/room.js";
import type { ServerLookup } from "./server/unit-server.js";
import { runsWith } from "./units/deployed.js";
import type { AuditUnit } from "./units/unit.js";
import {
  filesOf,
  nothingToRead,
  notJavaScript,
  type ProgramFiles,
  unreadComponents,
  unreadEntrypoint,
} from "./units/unread.js";
import type { JudgeableUses } from "./use.js";

/** What the source files of a unit say. */
export interface ReadUnit {
  readonly found: JudgeableUses;
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
  lookup: ServerLookup,
  progress: Progress,
): readonly ReadUnit[] {
  const read = new Map<string, ReadFolder | FindingsError>();
  const all = units.map((unit, index): ReadUnit | FindingsError => {
    progress(unit.name, index, units.length);
    if (unit.foreign !== undefined) {
      return { found: { ...notJavaScript(unit.foreign), server: lookup([]) }, comments: [] };
    }
    const key = JSON.stringify([unit.tsconfig ?? unit.folder, unit.deployed?.ignore]);
    let folder = read.get(key);
    if (folder === undefined) {
      folder = attempt(unit, lookup);
      read.set(key, folder);
    }
    return folder instanceof FindingsError ? folder : ofUnit(unit, folder);
  });
  const failed = [...read.values()].flatMap((r) => (r instanceof FindingsError ? r.findings : []));
  if (failed.length > 0) throw new FindingsError(distinct(failed));
  return all.filter((result): result is ReadUnit => !(result instanceof FindingsError));
}

/** What several units may share. */
interface ReadFolder extends ReadUnit {
  readonly program: ProgramFiles;
}

function ofUnit(unit: AuditUnit, { comments, found, program }: ReadFolder): ReadUnit {
  const unresolved = [...found.unresolved, ...unreadEntrypoint(unit, program)];
  return { comments, found: { ...found, unresolved } };
}

function attempt(unit: AuditUnit, lookup: ServerLookup): ReadFolder | FindingsError {
  try {
    return readFolder(unit, lookup);
  } catch (error) {
    if (error instanceof FindingsError) return error;
    throw error;
  }
}

function readFolder(unit: AuditUnit, lookup: ServerLookup): ReadFolder {
  const { deployed, folder, tsconfig } = unit;
  const program = openProgram(tsconfig === undefined ? { folder } : { folder, tsconfig });
  if (program.files.length === 0 && deployed === undefined) {
    throw new FindingsError([programFindings.noFiles(folder)]);
  }
  const runs = runsWith(unit, program);
  const found = withRoom(folder, program.files, () => findUses(program, lookup, runs));
  const unresolved = [
    ...found.unresolved,
    ...unreadComponents(unit, program),
    ...(found.files.length === 0 ? nothingToRead(unit) : []),
  ];
  return {
    found: { ...found, unresolved },
    comments: program.files
      .filter(({ fileName }) => runs(fileName))
      .flatMap((file) => ignoreComments(file.fileName, file.text, file)),
    program: filesOf(program),
  };
}
