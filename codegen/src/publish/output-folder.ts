import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Finding } from "../findings/finding.js";
import type { WantedFile } from "./compare.js";
import { outputFindings } from "./messages.js";

/** Where the files must not go: into node_modules, and through a link out of the output folder. */
export function forbiddenOutput(output: string, wanted: readonly WantedFile[]): Finding[] {
  const root = existsSync(output) ? realpathSync(output) : resolve(output);
  if (root.split(sep).includes("node_modules")) return [outputFindings.inModules(output)];
  const folders = [...new Set(wanted.map(({ file }) => dirname(file)))];
  const outside = folders.filter((folder) => existsSync(folder) && !isWithin(root, folder));
  return outside.slice(0, 1).map(outputFindings.outside);
}

function isWithin(root: string, folder: string): boolean {
  const path = relative(root, realpathSync(folder));
  return path !== ".." && !path.startsWith(join("..", sep));
}
