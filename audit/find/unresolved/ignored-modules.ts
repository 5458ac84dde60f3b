import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const known = new Map<string, boolean>();

/**
 * Whether a module of the project's own that is not there is one that a tool makes: git ignores it, or its path says
 * that it is generated, as that of a Prisma client.
 *
 * @param folder - of the file that imports it
 */
export function isMadeByTool(specifier: string, folder: string): boolean {
  if (/(^|[/\\._-])generated([/\\._-]|$)/i.test(specifier)) return true;
  if (!specifier.startsWith(".")) return false;
  const path = resolve(folder, specifier);
  const found = known.get(path) ?? isIgnored(path, folder);
  known.set(path, found);
  return found;
}

/** By git itself, which knows all of its rules. */
function isIgnored(path: string, cwd: string): boolean {
  const { status } = spawnSync("git", ["check-ignore", "--quiet", path], { cwd, stdio: "ignore" });
  return status === 0;
}
