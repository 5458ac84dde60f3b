import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folders that frameworks let a path begin with, where no tsconfig says it: of a project's folder. */
const aliases: readonly (readonly [alias: RegExp, folders: readonly string[]])[] = [
  [/^\$lib\/?/, ["src/lib"]],
  [/^(?:~~|@@)\//, ["."]],
  [/^[~@]\//, ["app", "src", "."]],
];

/** The paths that an alias may stand for which is common: the tsconfig that has it is often yet to be made. */
export function commonPaths(specifier: string, file: string): string[] {
  const found = aliases.find(([alias]) => alias.test(specifier));
  const project = found && projectOf(dirname(file));
  if (found === undefined || project === undefined) return [];
  const [alias, folders] = found;
  return folders.map((folder) => join(project, folder, specifier.replace(alias, "")));
}

function projectOf(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : projectOf(parent);
}
