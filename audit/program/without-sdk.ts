import { readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { isFile } from "../../codegen/src/sdk/manifest.js";
import { runsCode } from "../packages/native-modules.js";
import { packageSpecifier } from "../packages/package-specifier.js";
import { installedPackage, isInstalled, type Package } from "../packages/packages.js";
import { isSdk, mayCallSdk } from "../packages/sdk-package.js";
import { isWithin, slashed } from "../units/paths.js";
import { specifiersIn, stem } from "../units/specifiers.js";
import type { ProgramConfig } from "./config.js";
import { largest } from "./large-files.js";
import { sourceFiles } from "./source-files.js";

/**
 * Whether no file of a program can call an SDK, which its text alone tells: none speaks of Appwrite, loads code
 * whose name is computed, or imports what is neither of the same folder nor a package that has nothing to do with
 * an SDK. Then the compiler need not read it, which takes long. Where that is not sure, the answer is no.
 */
export function isWithoutSdk(folder: string, { files, options }: ProgramConfig): boolean {
  const home = slashed(folder);
  const isInside = (file: string) => isWithin(home, slashed(file));
  const paths = Object.values(options.paths ?? {}).flat();
  const aliased = paths.map((path) => resolve(folder, options.baseUrl ?? "", path));
  const isApart = files.length > 0 && [...files, ...aliased].every(isInside);
  if (!isApart || manifestsNameSdk(folder)) return false;
  const all = new Set([...files, ...sourceFiles(folder).files].map(slashed));
  const stems = new Set([...all].map(stem));
  const packages = new Set<string>();
  for (const file of all) {
    const text = textOf(file);
    if (text === undefined || mayHide(text)) return false;
    for (const specifier of specifiersIn(text)) {
      if (!specifier.startsWith(".")) packages.add(specifier);
      else if (!isKnownFile(resolve(dirname(file), specifier), stems)) return false;
    }
  }
  const isAliased = (specifier: string) =>
    targetsOf(specifier, folder, options).some((path) => stems.has(stem(slashed(path))));
  return [...packages].every((one) => isAliased(one) || isElse(one, folder));
}

/** The paths that a specifier may stand for by the aliases of a tsconfig. */
function targetsOf(
  specifier: string,
  folder: string,
  { baseUrl = folder, paths = {} }: ProgramConfig["options"],
): string[] {
  return Object.entries(paths).flatMap(([alias, targets]) => {
    const [start = "", end] = alias.split("*");
    const isMeant = end === undefined ? specifier === alias : specifier.startsWith(start);
    const rest = specifier.slice(start.length);
    return isMeant ? targets.map((path) => resolve(folder, baseUrl, path.replace("*", rest))) : [];
  });
}

/** What speaks of Appwrite, and what makes, loads or starts code that no text names. */
const hidden = [
  /appwrite/i,
  // Code that is made of a text. `Function` is a word of English, too.
  /\beval\b|\bFunction\b(?![ \t]+(?!as\b|satisfies\b)[a-z])/,
  /\.\s*constructor\b|["'`]constructor["'`]|\bset(?:Timeout|Interval|Immediate)\s*\(\s*["'`]/,
  // Modules with names that are computed, or that stand behind a comment.
  /\bmeta[^.\n]*\.glob|\brequire\b(?!\s*\()/,
  /\b(?:import|require)\s*(?:\(\s*(?:[^"'\s]|(["'])[^"'\n]*\1\s*[^\s),])|\/[*/])/,
  // A file that is started.
  /\b(?:Worker|SharedWorker|importScripts|getBuiltinModule|Bun\.(?:spawn|\$)|Deno\.Command)/,
];

/** Whether the text of a file may speak of Appwrite, or have code run that no text names. */
export const mayHide = (text: string): boolean => hidden.some((pattern) => pattern.test(text));

/** Files of data, of which none is code. */
const isData = /\.(json|css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|txt|md|html?)$/;

const isKnownFile = (path: string, stems: ReadonlySet<string>): boolean =>
  isData.test(path) || stems.has(stem(slashed(path)));

/** The text of a file; `undefined` if it can't be read, or is too large to be. */
function textOf(file: string): string | undefined {
  try {
    return statSync(file).size > largest ? undefined : readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Whether what is imported is known to have nothing to do with an SDK, and to run no other code. */
const isElse = (specifier: string, folder: string): boolean =>
  !runsCode(specifier) && (isBuiltin(specifier) || isWithoutIt(packageNamed(specifier, folder)));

/** The package that a specifier names, if it is there. */
export function packageNamed(specifier: string, folder: string): Package | undefined {
  const named = packageSpecifier(specifier);
  return named && installedPackage(named.name, folder);
}

/** Whether a package is there, and calls no SDK. */
const isWithoutIt = (found: Package | undefined): boolean =>
  found !== undefined && isInstalled(found.folder) && !isSdk(found.name) && !mayCallSdk(found);

const manifests = ["package.json", "deno.json", "deno.jsonc", "import_map.json", "tsconfig.json"];

/** Whether a manifest of a folder, or of one above it, speaks of Appwrite: it may give the SDK another name. */
function manifestsNameSdk(folder: string): boolean {
  const isNamed = manifests
    .map((name) => join(folder, name))
    .some((file) => isFile(file) && /appwrite/i.test(readFileSync(file, "utf8")));
  return isNamed || (dirname(folder) !== folder && manifestsNameSdk(dirname(folder)));
}
