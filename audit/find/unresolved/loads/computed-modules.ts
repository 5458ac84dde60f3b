import { isBuiltin } from "node:module";
import { dirname, extname, resolve } from "node:path";
import { ts } from "../../../../codegen/src/compiler.js";
import type { Program } from "../../../facts/analysis.js";
import { unwrap } from "../../../facts/syntax.js";
import { writtenPath } from "../../../facts/written-path.js";
import { installedPackage } from "../../../packages/packages.js";
import { mayCallSdk } from "../../../packages/sdk-package.js";
import { sourceFiles } from "../../../program/source-files.js";
import { slashed } from "../../../units/paths.js";
import { inProgram, packageFolder } from "./outside-files.js";

/**
 * Whether the beginning of a computed name says enough: files of one's own that are all read and export no service,
 * or a package that can't call the SDK.
 */
export function isKnownPart(program: Program, name: ts.Expression): boolean {
  const path = writtenPath(program.references, name);
  if (path === undefined) return false;
  const { isWhole, start } = path;
  const folder = dirname(name.getSourceFile().fileName);
  if (start.startsWith(".")) return areKnown(program, pathOf(folder, start));
  // A name that is written out needs no path behind it.
  const [named] = (isWhole ? /^(@[^/]+\/)?[^/]+/ : /^(@[^/]+\/)?[^/]+(?=\/)/).exec(start) ?? [];
  if (isWhole && isBuiltin(start)) return true;
  const found = named === undefined ? undefined : installedPackage(named, folder);
  return found !== undefined && !mayCallSdk(found);
}

/**
 * What a bundler loads by patterns, if it may be code that hides calls: `import.meta.glob("./jobs/*.js")` of Vite, and
 * `require.context("./jobs")` of webpack.
 */
export function loadsByPattern(program: Program, call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression)
    .getText()
    .replace(/^\(?import\.meta\b[^.]*\./, "import.meta.");
  if (!/^(?:import\.meta\.glob(?:Eager)?|require\.context)$/.test(callee)) return false;
  const [first] = call.arguments;
  if (first === undefined) return false;
  const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
  return patterns.some((pattern) => !isKnownPattern(program, unwrap(pattern)));
}

function isKnownPattern(program: Program, pattern: ts.Node): boolean {
  if (!ts.isStringLiteralLike(pattern)) return false;
  const { text } = pattern;
  if (text.startsWith("!") || isData.test(extname(text))) return true;
  const [start = ""] = /^[^*{[(?]*/.exec(text) ?? [];
  const file = pattern.getSourceFile().fileName;
  if (start.startsWith("/")) return areKnown(program, pathOf(packageFolder(file), `.${start}`));
  return start.startsWith(".") && areKnown(program, pathOf(dirname(file), start));
}

/** Files that are text or data, and no code. */
const isData = /^\.(json|css|scss|md|mdx|txt|svg|png|jpe?g|gif|webp|avif|html?|ya?ml)$/;

const pathOf = (folder: string, start: string): string =>
  `${slashed(resolve(folder, start))}${/(^|\/)\.?$/.test(start) ? "/" : ""}`;

/** Whether all files whose paths begin so are in the program, and give away no service. */
function areKnown(program: Program, start: string): boolean {
  const { carriers, checker, files } = program;
  const isRead = inProgram(program);
  const folder = start.endsWith("/") ? start.slice(0, -1) : dirname(start);
  const isThere = sourceFiles(folder)
    .files.map(slashed)
    .filter((file) => file.startsWith(start));
  if (!isThere.every(isRead)) return false;
  return files
    .filter(({ fileName }) => fileName.startsWith(start))
    .every((file) => {
      const module = checker.getSymbolAtLocation(file);
      const exported = module === undefined ? [] : checker.getExportsOfModule(module);
      return !exported.some((symbol) => carriers.hides(checker.getTypeOfSymbol(symbol)));
    });
}
