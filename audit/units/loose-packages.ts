import { basename, dirname } from "node:path";
import { configIn } from "../program/config-file.js";
import { folderFiles, sourceFiles } from "../program/source-files.js";
import { isWithin } from "./paths.js";
import { folderUnit } from "./program-unit.js";
import { sdkFiles } from "./sdk-files.js";
import type { AuditUnit } from "./unit.js";

/** Files that say what is installed for a folder. The first counts for what it is called. */
export const manifestNames: readonly string[] = ["package.json", "deno.json", "deno.jsonc"];

/**
 * The folders with manifests of their own in a folder that says of itself neither which packages nor which files it
 * has: a repository with an application and its functions side by side, each installed by itself.
 */
export function loosePackages(cwd: string): string[] {
  if (configIn(cwd) !== undefined) return [];
  const files = folderFiles(cwd).files.filter((file) => manifestNames.includes(basename(file)));
  return [...new Set(files.map((file) => dirname(file)))].filter((folder) => folder !== cwd);
}

/** What calls an SDK beside such folders, as a unit; none if nothing does. */
export function besidePackages(cwd: string, folders: readonly string[]): AuditUnit[] {
  const { files } = sourceFiles(cwd);
  const own = files.filter((file) => !folders.some((folder) => isWithin(folder, file)));
  return sdkFiles(own).files.length === 0 ? [] : [{ ...folderUnit(cwd), files: own }];
}
