import { ts } from "../../../codegen/src/compiler.js";
import { isAlias } from "../../facts/references.js";
import type { Flow } from "../flow.js";
import { load } from "../properties/lookup.js";
import type { Cell } from "../solver/solver.js";
import { anyExports, exportsOf, isScript } from "./common-js.js";

/**
 * Has what a script exports flow to a name that is imported from it, whether the compiler knows of that or not.
 *
 * @param isKnown - whether the compiler knows what the name stands for
 */
export function importFromScript(
  flow: Flow,
  symbol: ts.Symbol,
  isKnown: boolean,
  node: ts.Node,
  to: Cell,
): void {
  const seen = new Set<ts.Symbol>();
  for (let at = symbol; isAlias(at) && !seen.has(at); ) {
    seen.add(at);
    const [declaration] = at.declarations ?? [];
    const file = declaration && moduleFile(flow, declaration);
    // A module may export all of a script's.
    if (file !== undefined && (isScript(file) || !isKnown)) {
      const exports = isScript(file) ? exportsOf(flow, file) : anyExports(flow);
      const name = importedName(declaration as ts.Declaration);
      if (name === "default") flow.solver.flow(exports, to);
      else flow.solver.each(exports, (value) => load(flow, value, name, to, node));
    }
    at = flow.program.checker.getImmediateAliasedSymbol(at) ?? at;
  }
}

const importedName = (declaration: ts.Declaration): string =>
  ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration)
    ? (declaration.propertyName ?? declaration.name).text
    : "default";

/** The file of the program that something is imported from, by its name or as the whole of a script. */
function moduleFile({ program }: Flow, declaration: ts.Declaration): ts.SourceFile | undefined {
  if (ts.isNamespaceImport(declaration)) return undefined;
  const statement = ts.findAncestor(
    declaration,
    (at): at is ts.ImportDeclaration | ts.ExportDeclaration =>
      ts.isImportDeclaration(at) || ts.isExportDeclaration(at),
  );
  const specifier = statement?.moduleSpecifier;
  const module = specifier && program.checker.getSymbolAtLocation(specifier);
  return (module?.declarations ?? []).filter(ts.isSourceFile).find(program.isOwnNode);
}
