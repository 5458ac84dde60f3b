import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parse } from "jsonc-parser";
import { isFile } from "../../../codegen/src/sdk/manifest.js";

/** The files of Deno that say what a specifier stands for; each may name another one. */
const mapNames = ["deno.json", "deno.jsonc", "import_map.json"] as const;

type Imports = Readonly<Record<string, unknown>>;

interface ImportMap {
  /** The folder of the file that it stands in. */
  readonly folder: string;
  readonly imports: Imports;
  /** What counts for files below a path alone. */
  readonly scopes: Readonly<Record<string, Imports>>;
}

/**
 * What a specifier stands for by the import maps above a file; a path is made absolute. The nearest one that
 * knows it counts, since those of a workspace build upon the root's.
 */
export function mappedSpecifier(specifier: string, file: string): string | undefined {
  for (const map of mapsAbove(dirname(file))) {
    const path = relative(map.folder, file).split(sep).join("/");
    const scopes = Object.entries(map.scopes)
      .filter(([scope]) => path.startsWith(scope.replace(/^\.\//, "")))
      .sort(([a], [b]) => b.length - a.length)
      .map(([, imports]) => imports);
    for (const imports of [...scopes, map.imports]) {
      const found = mapped(specifier, imports);
      if (found !== undefined) return /^\.{0,2}\//.test(found) ? resolve(map.folder, found) : found;
    }
  }
  return undefined;
}

/** A name as a whole, or the longest beginning of it that ends in a slash. */
function mapped(specifier: string, imports: Imports): string | undefined {
  const whole = Object.hasOwn(imports, specifier) ? imports[specifier] : undefined;
  if (typeof whole === "string") return whole;
  const [start, target] =
    Object.entries(imports)
      .filter(([name]) => name.endsWith("/") && specifier.startsWith(name))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (start !== undefined && typeof target === "string") {
    return target + specifier.slice(start.length);
  }
  // Deno lets a package be followed by the path of a file in it.
  const [, name = "", path = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)$/.exec(specifier) ?? [];
  const base = Object.hasOwn(imports, name) ? imports[name] : undefined;
  return typeof base === "string" && /^(npm|jsr):/.test(base) ? base + path : undefined;
}

const known = new Map<string, readonly ImportMap[]>();

function mapsAbove(folder: string): readonly ImportMap[] {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const parent = dirname(folder);
  const own = mapNames.map((name) => join(folder, name)).find(isFile);
  const maps = [
    ...(own === undefined ? [] : readMaps(own)),
    ...(parent === folder ? [] : mapsAbove(parent)),
  ];
  known.set(folder, maps);
  return maps;
}

/** A map, and the one that it names. One that can't be read says nothing. */
function readMaps(file: string, isNamed = false): ImportMap[] {
  const folder = dirname(file);
  const { imports, importMap, scopes } = Object(parse(readFileSync(file, "utf8")));
  const other = typeof importMap === "string" && !isNamed ? resolve(folder, importMap) : undefined;
  const own = { folder, imports: Object(imports), scopes: Object(scopes) };
  return [own, ...(other !== undefined && isFile(other) ? readMaps(other, true) : [])];
}
