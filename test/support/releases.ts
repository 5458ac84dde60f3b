import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { installedIn } from "../../codegen/src/sdk/installed.js";
import { parseSdk } from "../../codegen/src/sdk/parse.js";
import type { InstalledSdk, SdkDeclarations } from "../../codegen/src/sdk/sdk.js";

const require = createRequire(import.meta.url);

/**
 * Releases that lie far apart, each with the document of its server or of the nearest one: all classes
 * in one file; a file for each; lists of scopes; enums of scopes; far ahead of its server; the browser's.
 */
export const documentPairs = [
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

/** The newest release of every major from 2 on, and those of the SDK for consoles. */
export const allReleases = [
  ...Array.from({ length: 25 }, (_, index) => `node-appwrite${index + 2}`),
  "node-appwrite",
  ...[0, 1, 2, 3].map((major) => `appwrite-console${major}`),
  "@appwrite.io/console",
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
  return installedIn(packageFolder(alias));
}

const read = new Map<string, SdkDeclarations>();

/** The classes and methods of a real release, and what these send; read anew, but once a process. */
export function declarationsOf(alias: string): SdkDeclarations {
  const declarations = read.get(alias) ?? parseSdk(release(alias));
  read.set(alias, declarations);
  return declarations;
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
