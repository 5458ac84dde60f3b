import { dirname, join, resolve } from "node:path";
import { packagePattern, versionPattern } from "../catalog/names.js";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { readInside } from "./inside.js";
import { codeOf, isFile, type Manifest, readManifest, typesOf } from "./manifest.js";
import { sdkFindings } from "./messages.js";
import type { InstalledSdk } from "./sdk.js";

/**
 * Finds an SDK, whichever release it is, as Node would from a folder: in the nearest `node_modules` upwards.
 *
 * @param where - what asks for it
 * @throws FindingsError if it is missing, broken or another package
 */
export function findInstalledSdk(name: string, from: string, where: Place): InstalledSdk {
  if (!packagePattern.test(name)) throw fail(sdkFindings.misnamed(where, name));
  const file = nearestManifest(name, from);
  if (file === undefined) throw fail(sdkFindings.missing(where, name));
  const manifest = readManifest(file);
  const installed = manifest?.name;
  if (typeof installed === "string" && installed !== name) {
    throw fail(sdkFindings.foreign(file, name, installed));
  }
  return describe(file, manifest, name);
}

/**
 * The package in a folder that is known already.
 *
 * @param called - what people know it as
 * @throws FindingsError if it is broken
 */
export function installedIn(folder: string, called: string = folder): InstalledSdk {
  const file = join(folder, "package.json");
  return describe(file, readManifest(file), called);
}

/** Whether some release of an SDK, broken or not, is installed in a folder or above it. */
export function isInstalled(name: string, from: string): boolean {
  return nearestManifest(name, from) !== undefined;
}

/** The manifest of a package that Node would find from a folder. */
export function nearestManifest(name: string, from: string): string | undefined {
  const folder = resolve(from);
  const manifest = join(folder, "node_modules", name, "package.json");
  if (isFile(manifest)) return manifest;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestManifest(name, parent);
}

/** @param called - what people know the package as */
function describe(file: string, manifest: Manifest | undefined, called: string): InstalledSdk {
  const broken = (reason: string) => fail(sdkFindings.broken(file, called, reason));
  const folder = dirname(file);
  if (manifest === undefined) throw broken("its package.json is not a JSON object");
  const { name, version } = manifest;
  if (typeof name !== "string") throw broken("its package.json has no name");
  if (!packagePattern.test(name)) throw broken(`${JSON.stringify(name)} is no package's name`);
  if (typeof version !== "string") throw broken("its package.json has no version");
  if (!versionPattern.test(version)) throw broken(`${JSON.stringify(version)} is no version`);
  const types = typesOf(manifest);
  if (types === undefined) throw broken("its package.json names no types");
  const declarations = join(folder, types);
  if (!isFile(declarations)) throw broken(`there is no file ${JSON.stringify(types)}`);
  if (readInside(folder, declarations) === undefined)
    throw broken(`${JSON.stringify(types)} is no text of this package`);
  const code = codeOf(manifest, folder);
  if (code === undefined) throw broken("there is no file that its code begins with");
  return { name, version, folder, declarations, code };
}

const fail = (finding: Finding): FindingsError => new FindingsError([finding]);
