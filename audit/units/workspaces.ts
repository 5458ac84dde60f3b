import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { isWithin } from "./paths.js";

/** The packages of a workspace. */
export interface Workspace {
  /** Their folders, absolute. */
  readonly folders: readonly string[];
  /** Files that should say which there are, and can't be understood. */
  readonly broken: readonly string[];
}

/** The packages that a folder says it has: as npm, yarn and bun have it said, or as pnpm has. */
export function workspaceOf(cwd: string): Workspace {
  const sources = [
    { file: join(cwd, "package.json"), key: "workspaces" },
    { file: join(cwd, "pnpm-workspace.yaml"), key: "packages" },
  ];
  const broken: string[] = [];
  const patterns = sources.flatMap(({ file, key }) => {
    if (!existsSync(file)) return [];
    try {
      return patternsOf(Object(parsed(readFileSync(file, "utf8")))[key]);
    } catch {
      broken.push(file);
      return [];
    }
  });
  return { folders: foldersOf(cwd, patterns), broken };
}

/** JSON is YAML, too, and read so where it is not quite right; as JSON it is read ten times as fast. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text);
  }
}

/** A list, or an object with one, as yarn has it. */
function patternsOf(value: unknown): string[] {
  const list: unknown = Array.isArray(value) ? value : Object(value).packages;
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

function foldersOf(cwd: string, patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const manifests = globSync(
    patterns.map((pattern) => `${pattern.replace(/\/+$/, "")}/package.json`),
    { cwd, absolute: true, expandDirectories: false, ignore: ["**/node_modules/**"] },
  );
  const folders = manifests.map((file) => resolve(dirname(file)));
  return folders.filter((folder) => folder !== cwd && isWithin(cwd, folder)).sort();
}
