import { realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { isFile } from "../../codegen/src/sdk/manifest.js";
import { configIn } from "../program/config-file.js";
import type { ReadUnit } from "../read-units.js";
import { outsideName } from "./messages.js";
import { isWithin, shownPath, slashed } from "./paths.js";
import { programUnit } from "./program-unit.js";
import type { AuditUnit } from "./unit.js";

/** Those of some files that belong to none of the units that were read. */
export function filesOutside(
  files: readonly string[],
  units: readonly AuditUnit[],
  read: readonly ReadUnit[],
): string[] {
  const belongs = units.map((unit, index) => belongsTo(unit, read[index]));
  return files.filter((file) => !belongs.some((is) => is(file)));
}

/** What is deployed with a folder, and what is not, is for the configuration to say. */
function belongsTo(unit: AuditUnit, read: ReadUnit | undefined): (file: string) => boolean {
  const { folder, kind } = unit;
  const program = read?.program;
  if (kind !== "program" || program === undefined) return (file) => isWithin(folder, file);
  const { names, outDir } = program;
  const isBuilt = (file: string) =>
    outDir !== undefined && !isWithin(outDir, folder) && isWithin(outDir, file);
  return (file) =>
    names.has(slashed(file)) || names.has(slashed(realpathSync(file))) || isBuilt(file);
}

/** The programs of the tsconfigs that are nearest to some files, without what belongs to others. */
export function nearestPrograms(
  cwd: string,
  files: readonly string[],
  units: readonly AuditUnit[],
): AuditUnit[] {
  const configs = new Set(files.flatMap((file) => nearest(dirname(file), cwd, configIn) ?? []));
  return [...configs]
    .filter((tsconfig) => units.every((unit) => unit.tsconfig !== tsconfig))
    .map((tsconfig) => {
      const program = programUnit(cwd, tsconfig);
      const isInside = (folder: string) =>
        folder !== program.folder && isWithin(program.folder, folder);
      return { ...program, without: units.map(({ folder }) => folder).filter(isInside) };
    });
}

/** Files of no program, as a unit for each package, and in it for each of its folders. */
export function outsideUnits(cwd: string, files: readonly string[]): AuditUnit[] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const home = nearest(dirname(file), cwd, packageIn) ?? cwd;
    const [first = "", ...rest] = relative(home, file).split(sep);
    const folder = rest.length === 0 ? home : join(home, first);
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups].map(([folder, group]) => {
    const tsconfig = nearest(folder, cwd, configIn);
    return {
      ...{ kind: "program", name: outsideName(shownPath(folder, cwd)), folder, files: group },
      ...(tsconfig !== undefined && { tsconfig }),
      ...{ deployed: undefined, foreign: undefined, entrypoint: undefined, grants: undefined },
    };
  });
}

const packageIn = (folder: string): string | undefined =>
  isFile(join(folder, "package.json")) ? folder : undefined;

/** What is found first in a folder or one above it, up to the working folder. */
function nearest(
  folder: string,
  cwd: string,
  find: (folder: string) => string | undefined,
): string | undefined {
  const found = find(folder);
  return found !== undefined || folder === cwd || !isWithin(cwd, folder)
    ? found
    : nearest(dirname(folder), cwd, find);
}
