import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** What a project is called: by its package.json, or else as its folder is. */
export function projectName(cwd: string): string {
  const named = manifestName(join(cwd, "package.json"));
  return typeof named === "string" && named.trim() !== "" ? named : basename(cwd) || cwd;
}

function manifestName(file: string): unknown {
  try {
    return Object(JSON.parse(readFileSync(file, "utf8"))).name;
  } catch {
    // There is none, or it is broken: whoever needs it says so.
    return undefined;
  }
}
