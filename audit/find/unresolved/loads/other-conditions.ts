import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Program } from "../../../facts/analysis.js";
import { inProgram, packageFolder } from "./outside-files.js";

/**
 * Whether a name of a manifest's `imports` (`#env`) leads to other files under other conditions, of which one is there
 * and not in the program: which of them runs is decided when the program is started.
 */
export function hasUnreadCondition(program: Program, specifier: string, file: string): boolean {
  if (!specifier.startsWith("#")) return false;
  const folder = packageFolder(file);
  const isRead = inProgram(program);
  return targetsOf(importsOf(folder), specifier)
    .filter((target) => target.startsWith(".") && /(?<!\.d)\.[cm]?[jt]sx?$/.test(target))
    .map((target) => resolve(folder, target))
    .some((path) => existsSync(path) && !isRead(path));
}

/** The `imports` of a manifest; of one that is broken, none. */
function importsOf(folder: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).imports ?? {};
  } catch {
    return {};
  }
}

function targetsOf(imports: Readonly<Record<string, unknown>>, specifier: string): string[] {
  return Object.entries(imports).flatMap(([name, target]) => {
    const [start = "", end] = name.split("*");
    if (end === undefined) return name === specifier ? textsIn(target) : [];
    if (!specifier.startsWith(start) || !specifier.endsWith(end)) return [];
    const part = specifier.slice(start.length, specifier.length - end.length);
    return textsIn(target).map((text) => text.replace("*", part));
  });
}

/** Targets stand under conditions, to any depth, or in a list. */
const textsIn = (target: unknown): string[] => {
  if (typeof target === "string") return [target];
  return typeof target === "object" && target !== null
    ? Object.values(target).flatMap(textsIn)
    : [];
};
