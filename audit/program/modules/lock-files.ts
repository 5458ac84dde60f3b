import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { valid } from "semver";
import { isFile } from "../../../codegen/src/sdk/manifest.js";

/** The files in which package managers write down which releases they chose, and how an entry begins there. */
const lockFiles: Readonly<Record<string, (name: string) => RegExp>> = {
  "package-lock.json": ofNpm,
  "npm-shrinkwrap.json": ofNpm,
  // `node-appwrite@20.1.0:`, `/node-appwrite@20.1.0(peer@1):`, and as early ones have it `/node-appwrite/9.0.0:`
  "pnpm-lock.yaml": (name) => new RegExp(`^\\s+['"]?/?${name}[@/](\\d[^:('"\\s]*)`, "gm"),
  // `node-appwrite@^20.0.0:`, and a line below it `version "20.1.0"`
  "yarn.lock": (name) =>
    new RegExp(`^"?${name}@.*:\\s*\\n(?:\\s+.*\\n)*?\\s+version:? "?(\\d[^"\\s]*)`, "gm"),
  // `["node-appwrite@20.1.0", …]`
  "bun.lock": (name) => new RegExp(`\\[\\s*"${name}@(\\d[^"]*)"`, "g"),
  // `"npm:node-appwrite@^20": "20.1.0"`, and of early ones `"npm:node-appwrite@20.1.0"`
  "deno.lock": (name) => new RegExp(`"(?:npm:)?${name}@(\\d+\\.\\d+\\.\\d+[^"_]*)`, "g"),
};

function ofNpm(name: string): RegExp {
  return new RegExp(`"(?:[^"]*node_modules/)?${name}": *\\{\\s*"version": *"(\\d[^"]*)"`, "g");
}

const texts = new Map<string, string>();

/** The releases of a package that were chosen for a folder, by the nearest file that says so. */
export function lockedVersions(name: string, folder: string): readonly string[] {
  const found = Object.entries(lockFiles).flatMap(([file, entry]) =>
    versionsIn(join(folder, file), entry(escaped(name))),
  );
  if (found.length > 0) return [...new Set(found)];
  const parent = dirname(folder);
  return parent === folder ? [] : lockedVersions(name, parent);
}

function versionsIn(file: string, entry: RegExp): string[] {
  return [...textOf(file).matchAll(entry)].flatMap(([, version = ""]) => valid(version) ?? []);
}

/** The text of a file, nothing if it is not there; each is read once. */
function textOf(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = isFile(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
  texts.set(file, text);
  return text;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
