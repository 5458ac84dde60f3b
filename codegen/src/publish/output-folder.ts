import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Finding } from "../findings/finding.js";
import { outputFindings } from "./messages.js";

/** What makes a folder a project's own, and not the tool's. */
const projectMarks = [".git", "node_modules", "package.json"];

/**
 * Where a tree must not go: into node_modules, over a whole project, and through a link out of its folder.
 *
 * @param files - below the folder, with slashes
 */
export function forbiddenOutput(folder: string, files: Iterable<string>): Finding[] {
  const root = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  if (root.split(sep).includes("node_modules")) return [outputFindings.inModules(folder)];
  const isProject = projectMarks.some((mark) => existsSync(join(root, mark)));
  if (isProject || isWithin(root, process.cwd())) return [outputFindings.project(folder)];
  const folders = [...new Set([...files].map((file) => dirname(join(folder, file))))];
  const outside = folders.filter((inner) => existsSync(inner) && !isWithin(root, inner));
  return outside.slice(0, 1).map(outputFindings.outside);
}

function isWithin(root: string, folder: string): boolean {
  const path = relative(root, realpathSync(folder));
  return path !== ".." && !path.startsWith(join("..", sep));
}
