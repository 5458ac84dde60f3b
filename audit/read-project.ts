import { sourceFiles } from "./program/source-files.js";
import { type Progress, type ReadUnit, readUnits } from "./read-units.js";
import type { ServerLookup } from "./server/unit-server.js";
import { type FoundUnits, findUnits } from "./units/find-units.js";
import { unitNotes } from "./units/messages.js";
import { filesOutside, nearestPrograms, outsideUnits } from "./units/outside-units.js";
import { sdkFiles } from "./units/sdk-files.js";
import type { AuditUnit } from "./units/unit.js";

/** All units of a project, and what was read of each, in the same order. */
export interface ReadProject extends FoundUnits {
  readonly read: readonly ReadUnit[];
}

/**
 * Reads what is audited: the units that the project says there are, and then what may call an SDK and belongs
 * to none of them, so that nothing is left out in silence.
 *
 * @param cwd - the working folder, absolute
 * @param project - a tsconfig that is audited alone, whatever else there is
 * @throws FindingsError if there is nothing to audit, or the configuration is unsound
 */
export function readProject(
  cwd: string,
  project: string | undefined,
  lookup: ServerLookup,
  progress: Progress,
): ReadProject {
  const found = findUnits(cwd, project);
  const read = readUnits(found.units, lookup, progress);
  if (project !== undefined) return { ...found, read };
  const listed = sourceFiles(cwd);
  const { files, denied } = sdkFiles(listed.files);
  let all = { units: [...found.units], read: [...read] };
  const add = (units: readonly AuditUnit[], keep: (one: ReadUnit, unit: AuditUnit) => boolean) => {
    const more = readUnits(units, lookup, progress);
    const kept = units.flatMap((unit, index) => {
      const one = more[index];
      return one !== undefined && keep(one, unit) ? [{ unit, one }] : [];
    });
    all = {
      units: [...all.units, ...kept.map(({ unit }) => unit)],
      read: [...all.read, ...kept.map(({ one }) => one)],
    };
  };
  const left = () => filesOutside(files, all.units, all.read);
  const before = left();
  // A tsconfig that leaves them out, too, or lists nothing at all, is none of theirs.
  add(nearestPrograms(cwd, before, all.units), (one, unit) =>
    one.program === undefined
      ? one.faults.some(({ code }) => code !== "audit-no-files")
      : filesOutside(before, [unit], [one]).length < before.length,
  );
  add(outsideUnits(cwd, left()), () => true);
  const closed = filesOutside([...listed.denied, ...denied], all.units, all.read);
  const notes = [...found.notes, ...closed.map((path) => unitNotes.denied(path, cwd))];
  return { ...found, ...all, notes };
}
