import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Finding, FindingsError, type Place } from "../findings/finding.js";
import { sdkFindings } from "./messages.js";
import type { InstalledSdk } from "./sdk.js";

/**
 * Finds an SDK as Node would from a folder: in the nearest `node_modules` upwards.
 *
 * @param wanted - the name and release that the catalog describes
 * @param where - where the catalog does so
 * @throws FindingsError if it is missing, broken, another package, or another release
 */
export function findInstalledSdk(
  wanted: { readonly name: string; readonly version: string },
  from: string,
  where: Place,
): InstalledSdk {
  const { name } = wanted;
  const fail = (finding: Finding) => new FindingsError([finding]);
  const manifest = nearestManifest(name, from);
  if (manifest === undefined) throw fail(sdkFindings.missing(where, name, wanted.version));
  const broken = (reason: string) =>
    fail(sdkFindings.broken(manifest, name, wanted.version, reason));
  const content = parseManifest(manifest);
  if (content === undefined) throw broken("its package.json is not a JSON object");
  if (typeof content.name !== "string") throw broken("its package.json has no name");
  if (content.name !== name) {
    throw fail(sdkFindings.foreign(manifest, name, wanted.version, content.name));
  }
  const { version } = content;
  if (typeof version !== "string") throw broken("its package.json has no version");
  if (version !== wanted.version) {
    throw fail(sdkFindings.otherVersion(manifest, name, version, wanted.version));
  }
  if (typeof content.types !== "string") throw broken("its package.json names no types");
  const declarations = join(dirname(manifest), content.types);
  if (!isFile(declarations)) throw broken(`there is no file ${JSON.stringify(content.types)}`);
  return { name, version, declarations };
}

/** The manifest of a package that Node would find from a folder. */
export function nearestManifest(name: string, from: string): string | undefined {
  const folder = resolve(from);
  const manifest = join(folder, "node_modules", name, "package.json");
  if (isFile(manifest)) return manifest;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestManifest(name, parent);
}

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

function parseManifest(file: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof content === "object" && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
