import { distinct } from "../codegen/src/findings/distinct.js";
import { type Finding, FindingsError } from "../codegen/src/findings/finding.js";
import { type IgnoreComment, ignoreComments } from "./accept/ignore-comments.js";
import { findUses } from "./find/find-uses.js";
import type { PlacedJudgement } from "./findings/audit-finding.js";
import type { ProgramConfig } from "./program/config.js";
import { programFindings } from "./program/messages.js";
import { openProgram, programConfig } from "./program/program.js";
import { withRoom } from "./program/room.js";
import { isWithoutSdk } from "./program/without-sdk.js";
import type { ServerLookup } from "./server/unit-server.js";
import { runsWith } from "./units/deployed.js";
import { isWithin } from "./units/paths.js";
import type { AuditUnit } from "./units/unit.js";
import { unitTitle } from "./units/unit-title.js";
import {
  filesOf,
  nothingToRead,
  notJavaScript,
  type ProgramFiles,
  unreadEntrypoint,
  unreadTexts,
} from "./units/unread.js";
import type { JudgeableUses } from "./use.js";

/** What the source files of a unit say. */
export interface ReadUnit {
  readonly found: JudgeableUses;
  readonly comments: readonly IgnoreComment[];
  /** What is wrong with its ignore comments. */
  readonly ignoreFaults: readonly PlacedJudgement[];
  /** What keeps it from being read; then nothing is known of it. */
  readonly faults: readonly Finding[];
  /** What has to be known of how it was read. */
  readonly notes: readonly PlacedJudgement[];
  /** The files that were read for it; `undefined` if there is no program. */
  readonly program: ProgramFiles | undefined;
}

/** Told of each unit before it is read. */
export type Progress = (unit: string, index: number, total: number) => void;

/**
 * Reads the source files of units; those that share their files are read once. What is wrong with one of them
 * is that one's own.
 *
 * @returns what was read, in the order of the units
 */
export function readUnits(
  units: readonly AuditUnit[],
  lookup: ServerLookup,
  progress: Progress,
): readonly ReadUnit[] {
  const read = new Map<string, ReadUnit>();
  return units.map((unit, index): ReadUnit => {
    progress(unitTitle(unit.name), index, units.length);
    if (unit.faults !== undefined && unit.faults.length > 0) return broken(unit.faults, lookup);
    if (unit.foreign !== undefined) {
      return { ...nothingRead, found: { ...notJavaScript(unit.foreign), server: lookup([]) } };
    }
    const key = JSON.stringify([
      ...[unit.tsconfig ?? unit.folder, unit.deployed?.ignore, unit.files],
    ]);
    const known = read.get(key) ?? attempt(unit, lookup);
    read.set(key, known);
    return ofUnit(unit, known);
  });
}

/** All that keeps units from being read, each once. */
export const faultsOf = (read: readonly ReadUnit[]): Finding[] =>
  distinct(read.flatMap(({ faults }) => faults));

const nothingRead = {
  comments: [],
  ignoreFaults: [],
  faults: [],
  notes: [],
  program: undefined,
} as const;

const nothingFound = {
  ...{ uses: [], lists: [], scopesInTypes: [] },
  ...{ unresolved: [], files: [], generated: [] },
} as const;

/** A unit of which nothing is known. */
const broken = (faults: readonly Finding[], lookup: ServerLookup): ReadUnit => ({
  ...nothingRead,
  faults,
  found: { ...nothingFound, server: lookup([]) },
});

function ofUnit(unit: AuditUnit, read: ReadUnit): ReadUnit {
  if (read.program === undefined) return read;
  const { found, program } = read;
  const unresolved = [...found.unresolved, ...unreadEntrypoint(unit, program)];
  return { ...read, found: { ...found, unresolved } };
}

/** A program that the compiler need not read. */
const withoutCalls = (config: ProgramConfig, lookup: ServerLookup): ReadUnit => ({
  ...nothingRead,
  found: { ...nothingFound, files: config.files, server: lookup([]) },
  notes: config.notes,
  program: { names: new Set(config.files), outDir: config.options.outDir },
});

function attempt(unit: AuditUnit, lookup: ServerLookup): ReadUnit {
  try {
    return readFolder(unit, lookup);
  } catch (error) {
    if (error instanceof FindingsError) return broken(error.findings, lookup);
    throw error;
  }
}

function readFolder(unit: AuditUnit, lookup: ServerLookup): ReadUnit {
  const { deployed, files, folder, tsconfig, without = [] } = unit;
  const whole = deployed !== undefined;
  const source = {
    ...{ folder, whole },
    ...(tsconfig !== undefined && { tsconfig }),
    ...(files !== undefined && { files }),
  };
  const config = programConfig(source);
  if (unit.kind === "program" && files === undefined && isWithoutSdk(folder, config)) {
    return withoutCalls(config, lookup);
  }
  const program = openProgram(source, config);
  if (program.files.length === 0 && program.unread.length === 0 && deployed === undefined) {
    throw new FindingsError([programFindings.noFiles(folder)]);
  }
  const runs = runsWith(unit, program);
  const found = withRoom(folder, program.files, () => findUses(program, lookup, runs));
  const unresolved = [
    ...found.unresolved,
    ...program.unread,
    ...unreadTexts(unit, program),
    ...(found.files.length === 0 ? nothingToRead(unit) : []),
  ].filter(({ place }) => !without.some((one) => isWithin(one, place.file)));
  const ignored = program.files
    .filter(({ fileName }) => runs(fileName))
    .map((file) => ignoreComments(file.fileName, file.text, file));
  return {
    ...nothingRead,
    found: { ...found, unresolved },
    comments: ignored.flatMap(({ comments }) => comments),
    ignoreFaults: ignored.flatMap(({ faults }) => faults),
    notes: program.notes,
    program: filesOf(program),
  };
}
