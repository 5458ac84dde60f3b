import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import { slashed } from "../../units/paths.js";
import { workspaceOf } from "../../units/workspaces.js";
import { nearestFolder, rememberedByFolder } from "./nearest-folder.js";

/** The packages of the workspace that a folder is the root of, by their names. */
const packagesIn = rememberedByFolder((root): ReadonlyMap<string, string> | undefined => {
  const { folders } = workspaceOf(root);
  if (folders.length === 0) return undefined;
  return new Map(
    folders.flatMap((folder) => (nameOf(folder) ? [[nameOf(folder) ?? "", folder]] : [])),
  );
});

/** The folder of the package that a specifier names, if it is one of the same workspace. */
export function workspacePackage(specifier: string, folder: string): string | undefined {
  const name = packageName(specifier);
  return nearestFolder(folder, (at) => packagesIn(at)?.get(name));
}

/**
 * Finds a module of a package of the workspace as if it were linked into `node_modules`, which installing does;
 * and if what its manifest names is yet to be built, its source.
 *
 * @param folder - of the package
 */
export function resolveInPackage(
  specifier: string,
  folder: string,
  options: ts.CompilerOptions,
  host: ts.ModuleResolutionHost,
): ts.ResolvedModuleFull | undefined {
  const name = packageName(specifier);
  const link = `/appwrite-scopes/node_modules/${name}`;
  const real = (path: string) =>
    path === link || path.startsWith(`${link}/`) ? slashed(folder) + path.slice(link.length) : path;
  const linked: ts.ModuleResolutionHost = {
    fileExists: (file) => host.fileExists(real(file)),
    readFile: (file) => host.readFile(real(file)),
    directoryExists: (at) =>
      `${link}/`.startsWith(`${at}/`) || (host.directoryExists?.(real(at)) ?? true),
    realpath: real,
  };
  const found = ts.resolveModuleName(specifier, "/appwrite-scopes/index.ts", options, linked);
  const file = found.resolvedModule && real(found.resolvedModule.resolvedFileName);
  if (file !== undefined && found.resolvedModule !== undefined) {
    return { ...found.resolvedModule, resolvedFileName: file, isExternalLibraryImport: false };
  }
  const rest = specifier.slice(name.length);
  const sources = rest === "" ? ["/src/index", "/index"] : [`/src${rest}`, rest];
  for (const source of sources) {
    const path = slashed(folder) + source;
    const { resolvedModule } = ts.resolveModuleName(path, `${folder}/index.ts`, options, host);
    if (resolvedModule !== undefined) return { ...resolvedModule, isExternalLibraryImport: false };
  }
  return undefined;
}

const packageName = (specifier: string): string =>
  /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

function nameOf(folder: string): string | undefined {
  try {
    const { name } = Object(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
