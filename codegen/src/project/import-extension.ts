import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseTsconfig } from "get-tsconfig";
import { parse } from "jsonc-parser";
import type { ImportExtension } from "../config/import-extensions.js";

/** How relative imports have to end, and why. */
export interface ExtensionChoice {
  readonly extension: ImportExtension;
  /** For people, to stand behind the extension. */
  readonly reason: string;
}

/**
 * How the imports between generated files have to end for the build that they become part of.
 *
 * Node wants to be told the file, and so does TypeScript where it resolves as Node does. Bundlers look for
 * it themselves, and some of them don't find `client.ts` behind `client.js`.
 *
 * @param folder - where the files go
 */
export function findImportExtension(folder: string): ExtensionChoice {
  const file = nearestConfig(resolve(folder));
  const options = file === undefined ? undefined : compilerOptions(file);
  if (file === undefined || options === undefined) {
    return {
      extension: "js",
      reason: "there is no tsconfig.json, and Node wants a file's full name",
    };
  }
  const name = relative("", file);
  if (!resolvesAsNode(options)) {
    return { extension: "none", reason: `${name} resolves modules as bundlers do` };
  }
  return options.rewriteRelativeImportExtensions === true ||
    options.allowImportingTsExtensions === true
    ? { extension: "ts", reason: `${name} resolves modules as Node does, and allows .ts` }
    : { extension: "js", reason: `${name} resolves modules as Node does` };
}

function nearestConfig(folder: string): string | undefined {
  const file = join(folder, "tsconfig.json");
  if (existsSync(file) && statSync(file).isFile()) return file;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestConfig(parent);
}

/** What stands in a config, which anybody may have written. */
type Options = Readonly<Record<string, unknown>>;

/** What a config says with all that it extends. Faults in it are for the user's own compiler to name. */
function compilerOptions(file: string): Options | undefined {
  try {
    return ownOf(ownOf(parseTsconfig(file)).compilerOptions);
  } catch {
    return withoutMissing(file, new Set());
  }
}

/**
 * The same for a config of which something can't be read: what it says itself, and the files next to it say
 * that it extends.
 *
 * @param seen - the files that were read already: some extend each other
 */
function withoutMissing(file: string, seen: Set<string>): Options | undefined {
  if (seen.has(file)) return {};
  seen.add(file);
  try {
    const config = ownOf(parse(readFileSync(file, "utf8")));
    const bases = [config.extends].flat().filter((base) => /^\.\.?\//.test(String(base)));
    const extended = bases.map((base) => withoutMissing(resolve(dirname(file), `${base}`), seen));
    return Object.assign({}, ...extended, ownOf(config.compilerOptions));
  } catch {
    return undefined;
  }
}

const ownOf = (value: unknown): Options => ({ ...Object(value) });

/** The compiler takes names of any case. */
function resolvesAsNode({ module, moduleResolution }: Options): boolean {
  const [resolution, kind] = [moduleResolution, module].map((value) =>
    typeof value === "string" ? value.toLowerCase() : "",
  );
  const decisive = resolutions.has(resolution ?? "") ? resolution : kind;
  return /^node(?:16|18|20|next)$/.test(decisive ?? "");
}

const resolutions = new Set(["bundler", "classic", "node", "node10", "node16", "nodenext"]);
