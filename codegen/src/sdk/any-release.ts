import { readFileSync } from "node:fs";
import type { Place } from "../findings/finding.js";
import { findInstalledSdk, nearestManifest } from "./installed.js";
import type { InstalledSdk } from "./sdk.js";

/**
 * Finds an SDK as Node would from a folder, whichever release it is.
 *
 * @param where - what asks for it
 * @throws FindingsError if it is missing, broken or another package
 */
export function findAnyRelease(name: string, from: string, where: Place): InstalledSdk {
  const manifest = nearestManifest(name, from);
  const version = (manifest && versionIn(manifest)) ?? "latest";
  return findInstalledSdk({ name, version }, from, where);
}

/** Whether some release of an SDK, broken or not, is installed in a folder or above it. */
export function isInstalled(name: string, from: string): boolean {
  return nearestManifest(name, from) !== undefined;
}

function versionIn(manifest: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
