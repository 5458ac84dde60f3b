import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFile } from "../../codegen/src/sdk/manifest.js";
import { sdkNames } from "../packages/sdk-package.js";
import { configIn } from "../program/config-file.js";
import { sourceFiles } from "../program/source-files.js";
import { besidePackages, loosePackages, manifestNames } from "./loose-packages.js";
import { unitNotes } from "./messages.js";
import { isWithin, shownPath } from "./paths.js";
import { folderUnit, programUnit } from "./program-unit.js";
import { sdkFiles } from "./sdk-files.js";
import type { AuditUnit } from "./unit.js";
import { workspaceOf } from "./workspaces.js";

/**
 * The packages of a workspace, or of a folder that has some without calling itself one, that may call an SDK; and
 * what has to be known of the others.
 */
export function workspaceUnits(cwd: string): {
  readonly units: readonly AuditUnit[];
  readonly notes: readonly string[];
} {
  const { folders: members, broken } = workspaceOf(cwd);
  const loose = members.length === 0 ? loosePackages(cwd) : [];
  const folders = [...members, ...loose];
  const brokenNotes = broken.map((file) => unitNotes.brokenWorkspace(file, cwd));
  const calling = folders.length === 0 ? [] : callingPackages(cwd, folders);
  const others = folders.filter((folder) => !calling.includes(folder));
  const isTold = calling.length > 0 && others.length > 0;
  const units = calling.map((folder): AuditUnit => {
    const tsconfig = configIn(folder);
    const name = shownPath(folder, cwd);
    return { ...(tsconfig ? programUnit(cwd, tsconfig) : folderUnit(folder)), name };
  });
  const isLoose = loose.length > 0 && calling.length > 0;
  return {
    units: [...(isLoose ? besidePackages(cwd, folders) : []), ...units],
    notes: [...brokenNotes, ...(isTold ? [unitNotes.leftOut(others, cwd)] : [])],
  };
}

/** Packages that name an SDK, or one of those: what they get from it may be a service. */
function callingPackages(cwd: string, folders: readonly string[]): string[] {
  const { files } = sdkFiles(sourceFiles(cwd).files);
  const manifests = new Map(folders.map((folder) => [folder, manifestOf(folder)]));
  const names: string[] = [...sdkNames];
  const calling = new Set<string>();
  for (const name of names) {
    for (const [folder, manifest] of manifests) {
      const isNamed = manifest.includes(name) || files.some((file) => isWithin(folder, file));
      if (calling.has(folder) || !isNamed) continue;
      calling.add(folder);
      const own = nameOf(manifest);
      if (own !== undefined) names.push(`"${own}"`);
    }
  }
  return folders.filter((folder) => calling.has(folder));
}

/** The text of a folder's manifests. */
const manifestOf = (folder: string): string =>
  manifestNames
    .map((name) => join(folder, name))
    .filter(isFile)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

function nameOf(manifest: string): string | undefined {
  const [, name] = /"name"\s*:\s*"([^"]+)"/.exec(manifest) ?? [];
  return name;
}
