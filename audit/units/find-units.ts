import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { configIn } from "../program/config-file.js";
import { sourceFiles } from "../program/source-files.js";
import { type AppConfig, appConfigNames, readAppConfig } from "./app-config.js";
import { configUnits } from "./config-units.js";
import { appConfigFindings, unitNotes } from "./messages.js";
import { folderUnit, programUnit } from "./program-unit.js";
import type { AuditUnit } from "./unit.js";
import { workspaceUnits } from "./workspace-units.js";

/** What is audited, and the file that says so. */
export interface FoundUnits {
  readonly units: readonly AuditUnit[];
  /** `undefined` if no configuration says so. */
  readonly config: AppConfig | undefined;
  /** What has to be known of how they were found, a line each. */
  readonly notes: readonly string[];
}

/**
 * Finds what is to be audited: the functions and sites of the project's configuration; or else the packages of
 * a workspace, or of a folder that has several; or else the program of the folder's tsconfig or jsconfig; or else all of its JavaScript and TypeScript.
 *
 * @param cwd - the working folder, absolute
 * @param project - a tsconfig that is audited instead, whatever else there is
 * @throws FindingsError if there is nothing to audit
 */
export function findUnits(cwd: string, project: string | undefined): FoundUnits {
  if (project !== undefined) {
    return { units: [programUnit(cwd, namedConfig(cwd, project))], config: undefined, notes: [] };
  }
  const file = appConfigNames.map((name) => join(cwd, name)).find((name) => existsSync(name));
  const config = file === undefined ? undefined : attemptConfig(cwd, file);
  if (config !== undefined && "kind" in config) {
    // What is there besides is judged all the same.
    const others = hasSources(cwd) ? unitsWithout(cwd) : { units: [], notes: [] };
    return { config: undefined, notes: others.notes, units: [config, ...others.units] };
  }
  if (config !== undefined && config.entries.length > 0) {
    return { units: configUnits(cwd, config), config, notes: [] };
  }
  const notes = config === undefined ? [] : [unitNotes.nothingDeployed(config.document.file, cwd)];
  const others = unitsWithout(cwd);
  return { config: undefined, units: others.units, notes: [...notes, ...others.notes] };
}

/** A configuration; or, if it can't be read, a unit that says so. */
function attemptConfig(cwd: string, file: string): AppConfig | AuditUnit {
  try {
    return readAppConfig(file);
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return { ...folderUnit(cwd), name: basename(file), faults: error.findings };
  }
}

/** The units of a folder of which no configuration says what is deployed. */
function unitsWithout(cwd: string): Pick<FoundUnits, "notes" | "units"> {
  const { notes, units } = workspaceUnits(cwd);
  return { notes, units: units.length > 0 ? units : [unitOf(cwd)] };
}

function unitOf(cwd: string): AuditUnit {
  const tsconfig = configIn(cwd);
  if (tsconfig !== undefined) return programUnit(cwd, tsconfig);
  if (!hasSources(cwd)) throw new FindingsError([appConfigFindings.noProgram(cwd)]);
  return folderUnit(cwd);
}

/** Whether a folder has anything that can be audited. */
export const saysUnits = (cwd: string): boolean =>
  appConfigNames.some((name) => existsSync(join(cwd, name))) ||
  configIn(cwd) !== undefined ||
  hasSources(cwd);

/** A folder that may not be read may have some. */
function hasSources(cwd: string): boolean {
  const { files, denied } = sourceFiles(cwd);
  return files.length > 0 || denied.length > 0;
}

/** A tsconfig may be named by its folder, as compilers let it be. */
function namedConfig(cwd: string, project: string): string {
  const named = resolve(cwd, project);
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(named, "tsconfig.json") : named;
}
