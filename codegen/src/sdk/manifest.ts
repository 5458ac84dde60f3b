import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What stands in a package.json, which anybody may have written. */
export type Manifest = Readonly<Record<string, unknown>>;

export function readManifest(file: string): Manifest | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** The file that a package's types begin with, as the manifest names it. */
export function typesOf(manifest: Manifest): string | undefined {
  const { types, typings } = manifest;
  return [
    types,
    typings,
    exported(manifest, ["types", "require", "import", "node", "default"]),
  ].find((file) => typeof file === "string");
}

/**
 * The file that a package's code begins with. Of packages which have their code twice, it is the one that
 * `require` finds; both say the same.
 */
export function codeOf(manifest: Manifest, folder: string): string | undefined {
  const { main } = manifest;
  return [
    exported(manifest, ["node", "require", "default"]),
    main,
    exported(manifest, ["node", "import", "default"]),
    "index.js",
  ]
    .filter((file) => typeof file === "string")
    .flatMap((file) => [file, `${file}.js`, `${file}/index.js`])
    .map((file) => join(folder, file))
    .find((file) => /\.[cm]?js$/.test(file) && isFile(file));
}

export const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

const isObject = (value: unknown): value is Manifest =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What `exports` leads to for the package itself, on these conditions; the first of them that fits counts. */
function exported({ exports: all }: Manifest, conditions: readonly string[]): string | undefined {
  let target = isObject(all) && "." in all ? all["."] : all;
  // Real packages have conditions in conditions, and those at most once more.
  for (let depth = 0; depth < 5 && isObject(target); depth++) {
    const found: string | undefined = Object.keys(target).find((key) => conditions.includes(key));
    target = found === undefined ? undefined : target[found];
  }
  return typeof target === "string" ? target : undefined;
}
