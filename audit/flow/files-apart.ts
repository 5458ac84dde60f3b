import { dirname } from "node:path";
import type { ts } from "../../codegen/src/compiler.js";
import type { Program } from "../find/analysis.js";
import { importsTypesAlone, sourceOf } from "../find/imports.js";
import { packageSpecifier } from "../find/modules/package-specifier.js";
import { installedPackage } from "../find/packages.js";
import { isElse, mayHide } from "../find/without-sdk.js";

const known = new WeakMap<Program, ReadonlySet<ts.SourceFile>>();

/**
 * The files of a program that can't get at an SDK by themselves: their text speaks of none and hides no code, and
 * neither does any file that they import. Only what they are handed may be a service.
 */
export function filesApart(program: Program): ReadonlySet<ts.SourceFile> {
  const found = known.get(program) ?? findApart(program);
  known.set(program, found);
  return found;
}

function findApart(program: Program): ReadonlySet<ts.SourceFile> {
  const apart = new Set(program.files.filter(({ text }) => !mayHide(text)));
  const imports = new Map<ts.SourceFile, Imported[]>([...apart].map((file) => [file, []]));
  for (const specifier of program.index.specifiers) {
    const ofFile = imports.get(specifier.getSourceFile());
    if (ofFile !== undefined) ofFile.push(...importedBy(program, specifier));
  }
  // Who imports a file that is not apart is not either.
  for (let before = -1; before !== apart.size; ) {
    before = apart.size;
    for (const file of apart) {
      const all = imports.get(file) ?? [];
      if (!all.every((one) => one !== undefined && apart.has(one))) apart.delete(file);
    }
  }
  return apart;
}

/** A file of the program's own that is imported; `undefined` may be anything. */
type Imported = ts.SourceFile | undefined;

function importedBy(program: Program, specifier: ts.StringLiteralLike): readonly Imported[] {
  const { checker, compiler, isOwnNode } = program;
  if (importsTypesAlone(specifier, checker, compiler.getCompilerOptions())) return [];
  const file = sourceOf(specifier, checker);
  if (file !== undefined && isOwnNode(file)) return [file];
  return isOther(specifier) ? [] : [undefined];
}

/** Whether what is imported is a package that has nothing to do with an SDK, or is not there, which is told elsewhere. */
function isOther(specifier: ts.StringLiteralLike): boolean {
  const { text } = specifier;
  if (/^[./#]/.test(text)) return /\.(?:css|scss|json|svg|png)$/.test(text);
  const folder = dirname(specifier.getSourceFile().fileName);
  const named = packageSpecifier(text);
  const isThere = named !== undefined && installedPackage(named.name, folder) !== undefined;
  return isElse(text, folder) || !isThere;
}
