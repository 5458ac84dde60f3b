import { dirname, join } from "node:path";
import type { ClassDeclaration, EnumDeclaration, ModuleDeclaration, SourceFile } from "ts-morph";
import { ts } from "../compiler.js";
import { declarationEndings } from "./endings.js";
import { readInside } from "./inside.js";
import { isFile } from "./manifest.js";
import { morph } from "./morph.js";
import type { InstalledSdk } from "./sdk.js";

export type Declaration = ClassDeclaration | EnumDeclaration;

/** The classes and enums that an SDK exports, in the order in which its types name them. */
export function exportedDeclarations({ folder, declarations }: InstalledSdk): Declaration[] {
  const known = new Map<string, Declaration[]>();
  return declarationsIn(declarations);

  /** Those that a file exports, itself or from a file next to it. */
  function declarationsIn(file: string): Declaration[] {
    const before = known.get(file);
    if (before !== undefined) return before;
    // A file that exports from itself, by whatever way, has nothing new to say there.
    known.set(file, []);
    const source = parse(folder, file);
    const found = source === undefined ? [] : exportsOf(source, file);
    known.set(file, found);
    return found;
  }

  function exportsOf(source: SourceFile, file: string): Declaration[] {
    const own = [source, ...ambientModules(source)].flatMap((scope) => [
      ...scope.getClasses(),
      ...scope.getEnums(),
    ]);
    const named = source.getExportDeclarations().flatMap((declaration) => {
      const specifier = declaration.getModuleSpecifierValue();
      const names = new Set(declaration.getNamedExports().map((one) => one.getName()));
      const target = specifier === undefined ? undefined : declarationFile(file, specifier);
      const all = target === undefined ? [] : declarationsIn(target);
      return (specifier === undefined ? own : all).filter(
        (one) => names.size === 0 || names.has(one.getName() ?? ""),
      );
    });
    // Not `isExported`, which asks the type checker, and so makes it bind all files read so far anew.
    return [...new Set([...own.filter((one) => one.hasExportKeyword()), ...named])];
  }
}

/** A class that another one's file has or imports, whether the SDK exports it or not. */
export function classBeside(
  { folder }: InstalledSdk,
  other: ClassDeclaration,
  name: string,
): ClassDeclaration | undefined {
  const source = other.getSourceFile();
  const own = source.getClass(name);
  if (own !== undefined) return own;
  const specifier = source
    .getImportDeclarations()
    .find((one) => one.getNamedImports().some((named) => named.getName() === name))
    ?.getModuleSpecifierValue();
  const file = specifier && declarationFile(source.getFilePath(), specifier);
  return file ? parse(folder, file)?.getClass(name) : undefined;
}

/** Parses a file of the package, and none of its comments, which are half of an SDK's declarations. */
function parse(folder: string, file: string): SourceFile | undefined {
  const text = readInside(folder, file);
  if (text === undefined) return undefined;
  const how = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return morph().createWrappedNode(ts.createSourceFile(file, text, how, true));
}

/** Early releases keep everything in one file, inside `declare module "node-appwrite"`. */
function ambientModules(source: SourceFile): ModuleDeclaration[] {
  return source.getModules().filter((module) => module.hasModuleKeyword());
}

/**
 * `./services/users.js`, as it stands in declarations, is the file `services/users.d.ts`. What begins with
 * `index.d.mts` goes on with such files.
 */
function declarationFile(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = join(dirname(file), specifier.replace(/\.[cm]?js$/, ""));
  const endings = declarationEndings(file);
  return [...endings.map((ending) => base + ending), join(base, "index.d.ts")].find(isFile);
}
