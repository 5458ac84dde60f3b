import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { InstalledSdk } from "../../codegen/src/sdk/sdk.js";
import { readWithTsMorph } from "../../codegen/src/sdk/ts-morph-reader.js";

const require = createRequire(import.meta.url);

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
