import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { InstalledSdk } from "../../codegen/src/sdk/sdk.js";
import { readWithTsMorph } from "../../codegen/src/sdk/ts-morph-reader.js";

const require = createRequire(import.meta.url);

/**
 * Releases that lie far apart, each with the document of its server or of the nearest one: all classes
 * in one file; a file for each; lists of scopes; enums of scopes; far ahead of its server; the browser's.
 */
export const releasePairs = [
  ["server-1.4", "node-appwrite11"],
  ["server-1.4", "node-appwrite12"],
  ["server-1.4", "node-appwrite13"],
  ["server-1.6", "node-appwrite14"],
  ["server-1.6", "node-appwrite16"],
  ["server-1.6", "node-appwrite17"],
  ["server-1.8", "node-appwrite20"],
  ["server-1.8", "node-appwrite22"],
  ["server-1.8", "node-appwrite24"],
  ["server-1.8", "node-appwrite"],
  ["console-1.8", "@appwrite.io/console"],
] as const;

/** Where a package is installed; early releases do not export their manifest. */
export function packageFolder(alias: string): string {
  const folders = (require.resolve.paths(alias) ?? []).map((folder) => join(folder, alias));
  const found = folders.find((folder) => existsSync(join(folder, "package.json")));
  if (found === undefined) throw new Error(`${alias} is not installed`);
  return found;
}

/** A real release of an SDK, installed under an alias such as `node-appwrite11`. */
export function release(alias: string): InstalledSdk {
  const folder = packageFolder(alias);
  const { name, version, types } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; types: string };
  return { name, version, declarations: join(folder, types) };
}

/** The classes and methods of a real release. */
export function declarationsOf(alias: string) {
  return readWithTsMorph(release(alias));
}

/** Makes a project's `node_modules` have a release under the SDK's own name. */
export function installRelease(alias: string, project: string): void {
  link(packageFolder(alias), project, release(alias).name);
}

/** Makes a project's `node_modules` have a package of this repository. */
export function linkPackage(name: string, project: string): void {
  link(packageFolder(name), project, name);
}

function link(folder: string, project: string, name: string): void {
  const target = join(project, "node_modules", name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(folder, target, "junction");
}
