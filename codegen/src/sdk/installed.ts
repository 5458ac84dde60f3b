import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { FindingsError } from "../findings/finding.js";
import { sdkFindings } from "./messages.js";
import type { InstalledSdk } from "./sdk.js";

/**
 * Finds an SDK as Node would from a folder: in the nearest `node_modules` upwards.
 *
 * @param wanted - the name and release that the catalog describes
 * @throws FindingsError if it is missing, another package, or another release
 */
export function findInstalledSdk(
  wanted: { readonly name: string; readonly version: string },
  from: string,
): InstalledSdk {
  const { name } = wanted;
  const manifest = nearestManifest(name, resolve(from));
  if (manifest === undefined) {
    throw new FindingsError([sdkFindings.missing(name, wanted.version, from)]);
  }
  const fail = (reason: string) => new FindingsError([sdkFindings.foreign(name, manifest, reason)]);
  const content = parseManifest(manifest);
  if (content === undefined) throw fail("its package.json is not valid JSON");
  if (content.name !== name) throw fail(`its package.json names ${JSON.stringify(content.name)}`);
  if (typeof content.types !== "string") throw fail("its package.json names no types");
  const declarations = join(dirname(manifest), content.types);
  if (!existsSync(declarations)) throw fail(`${content.types} does not exist`);
  const version = String(content.version);
  if (version !== wanted.version) {
    throw new FindingsError([sdkFindings.otherVersion(name, manifest, version, wanted.version)]);
  }
  return { name, version, declarations };
}

function nearestManifest(name: string, folder: string): string | undefined {
  const manifest = join(folder, "node_modules", name, "package.json");
  if (existsSync(manifest)) return manifest;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestManifest(name, parent);
}

function parseManifest(file: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof content === "object" && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
