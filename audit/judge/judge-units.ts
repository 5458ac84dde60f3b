import { readProject } from "../read-project.js";
import type { Progress } from "../read-units.js";
import type { ServerLookup } from "../server/unit-server.js";
import { type JudgedUnit, judgeUnit } from "./judge-unit.js";

/** The units of a project, for whoever asks for more than an audit's report. */
export interface JudgedProject {
  readonly judged: readonly JudgedUnit[];
  /** The names of those that could not be read. */
  readonly unread: readonly string[];
}

/**
 * Reads and judges a project. What can't be read has no part in it: the audit says why.
 *
 * @param cwd - the working folder, absolute
 * @param project - a tsconfig that is read alone, whatever else there is
 * @throws FindingsError if there is nothing to read, or the configuration is unsound
 */
export function judgeUnits(
  cwd: string,
  project: string | undefined,
  lookup: ServerLookup,
  progress: Progress,
): JudgedProject {
  const { units, read } = readProject(cwd, project, lookup, progress);
  const pairs = units.flatMap((unit, index) => {
    const one = read[index];
    return one === undefined ? [] : [{ unit, one }];
  });
  return {
    judged: pairs
      .filter(({ one }) => one.faults.length === 0)
      .map(({ unit, one }) => judgeUnit(unit, one.found, false)),
    unread: pairs.filter(({ one }) => one.faults.length > 0).map(({ unit }) => unit.name),
  };
}
