import { FindingsError } from "../../codegen/src/findings/finding.js";
import { readProject } from "../read-project.js";
import { faultsOf, type Progress } from "../read-units.js";
import type { ServerLookup } from "../server/unit-server.js";
import { type JudgedUnit, judgeUnit } from "./judge-unit.js";

/**
 * Reads and judges all of a project, for answers that would be taken for the whole of it.
 *
 * @param cwd - the working folder, absolute
 * @param project - a tsconfig that is read alone, whatever else there is
 * @throws FindingsError if there is nothing to read, or anything of it can't be read
 */
export function judgeWhole(
  cwd: string,
  project: string | undefined,
  lookup: ServerLookup,
  progress: Progress,
): JudgedUnit[] {
  const { units, read } = readProject(cwd, project, lookup, progress);
  const faults = faultsOf(read);
  if (faults.length > 0) throw new FindingsError(faults);
  return units.flatMap((unit, index) => {
    const found = read[index]?.found;
    return found === undefined ? [] : [judgeUnit(unit, found, false)];
  });
}
