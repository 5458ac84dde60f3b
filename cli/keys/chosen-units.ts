import { resolve } from "node:path";
import type { JudgedUnit } from "../../audit/judge/judge-unit.js";
import type { JudgedProject } from "../../audit/judge/judge-units.js";
import { isWithin } from "../../audit/units/paths.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { keysFindings } from "./messages.js";

/**
 * The part of a project that a key is for: the unit of a name; or else the units that lie in a folder, or have code
 * there. A unit is taken whole, since all of its calls are made with the same keys.
 *
 * @param cwd - the working folder, absolute
 * @throws FindingsError if there is no such part, or some of it could not be read
 */
export function chosenUnits(project: JudgedProject, chosen: string, cwd: string): JudgedProject {
  const named = project.judged.filter(({ unit }) => unit.name === chosen);
  const folder = resolve(cwd, chosen);
  const judged = named.length > 0 ? named : project.judged.filter((unit) => isIn(unit, folder));
  const unread = project.unread.filter(
    (name) => name === chosen || isWithin(folder, resolve(cwd, name)),
  );
  if (unread.length > 0) throw new FindingsError([keysFindings.unreadUnit(unread)]);
  if (judged.length > 0) return { judged, unread: [] };
  const names = project.judged.map(({ unit }) => unit.name);
  throw new FindingsError([keysFindings.noUnit(chosen, names)]);
}

const isIn = ({ unit, found }: JudgedUnit, folder: string): boolean =>
  isWithin(folder, unit.folder) || found.files.some((file) => isWithin(folder, resolve(file)));
