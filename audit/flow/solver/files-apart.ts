import { dirname } from "node:path";
import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import { importsTypesAlone, sourceOf } from "../../facts/imports.js";
import { oncePer } from "../../facts/once-per.js";
import { loadsModule } from "../../facts/syntax-index.js";
import { runsCode } from "../../packages/native-modules.js";
import { isSdk, mayCallSdk } from "../../packages/sdk-package.js";
import { mayHide, packageNamed } from "../../program/without-sdk.js";

/**
 * The files of a program that can't get at an SDK by themselves: their text speaks of none and loads no code that it
 * does not name, and neither does any file that they import. Only what they are handed may be a service, since they do
 * not ask the global object for one either. A file that may have other code run is none of them, so that this is seen.
 */
export const filesApart = oncePer(findApart);

function findApart(program: Program): ReadonlySet<ts.SourceFile> {
  const apart = new Set(program.files.filter(({ text }) => !notApart.test(text) && !mayHide(text)));
  for (const call of program.index.calls) {
    const [name] = call.arguments;
    const isNamed = name !== undefined && ts.isStringLiteralLike(name);
    if (loadsModule(call) && !isNamed) apart.delete(call.getSourceFile());
  }
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

/** The global object, and modules that are loaded by a pattern. */
const notApart = /\bglobalThis\b|\bglobal\s*[.[]|\.glob\b/i;

/** A file of the program's own that is imported; `undefined` may be anything. */
type Imported = ts.SourceFile | undefined;

function importedBy(program: Program, specifier: ts.StringLiteralLike): readonly Imported[] {
  const { checker, compiler, isOwnNode } = program;
  if (runsCode(specifier.text)) return [undefined];
  if (importsTypesAlone(specifier, checker, compiler.getCompilerOptions())) return [];
  const file = sourceOf(specifier, checker);
  if (file !== undefined && isOwnNode(file)) return [file];
  return isOther(specifier) ? [] : [undefined];
}

/** Whether what is imported is data, or a package that calls no SDK; of one that is not there, it is told elsewhere. */
function isOther(specifier: ts.StringLiteralLike): boolean {
  const { text } = specifier;
  if (/^[./#]/.test(text)) return /\.(?:css|scss|json|svg|png)$/.test(text);
  const found = packageNamed(text, dirname(specifier.getSourceFile().fileName));
  return found === undefined || !(isSdk(found.name) || mayCallSdk(found));
}
