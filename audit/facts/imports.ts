import { ts } from "../../codegen/src/compiler.js";

/** Whether an import or export is of types alone, so that no code of the module runs for it. */
export function importsTypesAlone(
  { parent }: ts.StringLiteralLike,
  checker: ts.TypeChecker,
  { verbatimModuleSyntax }: ts.CompilerOptions,
): boolean {
  const names = namesOf(parent);
  if (names === "types") return true;
  // Then a module is loaded for an empty list, too.
  if (names === undefined || names.length === 0 || verbatimModuleSyntax) return false;
  return names.every((name) => isType(name, checker));
}

/** The source file that a specifier leads to; one that nobody has, or that is only said to be there, has none. */
export const sourceOf = (
  specifier: ts.StringLiteralLike,
  checker: ts.TypeChecker,
): ts.SourceFile | undefined =>
  checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);

type Names = readonly (ts.ExportSpecifier | ts.ImportSpecifier)[];

/** What is imported by names of their own; `undefined` if all of a module is, or its default. */
function namesOf(node: ts.Node): Names | "types" | undefined {
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return "types";
    const clause = node.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements : undefined;
  }
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return "types";
  const bindings = clause?.name === undefined ? clause?.namedBindings : undefined;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
}

/** A name that stands for no value is left out when the file is compiled. */
function isType(name: ts.ExportSpecifier | ts.ImportSpecifier, checker: ts.TypeChecker): boolean {
  if (name.isTypeOnly) return true;
  const symbol = checker.getSymbolAtLocation(name.name);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return false;
  const target = checker.getAliasedSymbol(symbol);
  return !checker.isUnknownSymbol(target) && !(target.flags & ts.SymbolFlags.Value);
}
