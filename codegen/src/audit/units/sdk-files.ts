import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readHeader } from "../../publish/header.js";
import { sdkNames } from "../find/sdk-package.js";

/** What may call an SDK, by its text alone: no syntax is looked at, so that it costs little. */
export interface SdkFiles {
  /** Files that name an SDK, or that import a file that does by its path; none of a generated tree. */
  readonly files: readonly string[];
  /** Files that may not be opened. */
  readonly denied: readonly string[];
}

/** What SDKs are imported by; that for Deno is another one's port. */
const addresses = [...sdkNames, "deno.land/x/appwrite"];

export function sdkFiles(files: readonly string[]): SdkFiles {
  const denied: string[] = [];
  const found = new Set(
    files.filter((file) => {
      const text = bytesOf(file);
      if (text === undefined) denied.push(file);
      return text !== undefined && addresses.some((sdk) => text.includes(sdk));
    }),
  );
  if (found.size === 0) return { files: [], denied };
  const importers = importersOf(files);
  // A file that is added here is looked at in its turn.
  for (const file of found) for (const one of importers.get(stem(file)) ?? []) found.add(one);
  return { files: [...found].filter((file) => !isGenerated(file)).sort(), denied };
}

/** Whether it is of a generated tree, as it was written: those who import it make the calls. */
function isGenerated(file: string): boolean {
  const header = readHeader(bytesOf(file)?.toString().replaceAll("\r\n", "\n") ?? "");
  return header !== undefined && !header.edited;
}

const specifiers = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["'](\.[^"'\n]*)["']/g;

/** The files that import a file, by its path without its ending. */
function importersOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const [, specifier = ""] of (bytesOf(file)?.toString() ?? "").matchAll(specifiers)) {
      const path = stem(resolve(dirname(file), specifier));
      importers.set(path, [...(importers.get(path) ?? []), file]);
    }
  }
  return importers;
}

/** A path without its ending; the index of a folder may be meant by the folder. */
const stem = (path: string): string =>
  path.replace(/\.([cm]?[jt]sx?|astro|svelte|vue)$/, "").replace(/[\\/]index$/, "");

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
