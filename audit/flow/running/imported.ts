import { ts } from "../../../codegen/src/compiler.js";
import { isAlias } from "../../facts/references.js";
import { writtenName } from "../../facts/syntax.js";
import { nativeModule } from "../../packages/native-modules.js";

/** What is imported as something of the language's own, by the source alone: types for it need not be there. */
export function nativeImported(
  checker: ts.TypeChecker,
  symbol: ts.Symbol | undefined,
): string | undefined {
  const seen = new Set<ts.Symbol>();
  for (let at = symbol; at !== undefined && isAlias(at) && !seen.has(at); ) {
    seen.add(at);
    const [declaration] = at.declarations ?? [];
    const name = declaration && importedBy(declaration);
    if (name !== undefined) return name;
    at = checker.getImmediateAliasedSymbol(at);
  }
  return undefined;
}

function importedBy(declaration: ts.Node): string | undefined {
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration)) {
    const { name, parent, propertyName } = declaration;
    const module = moduleOf(parent.parent);
    const member = writtenName(propertyName ?? name);
    return module === undefined || member === undefined ? undefined : memberName(module, member);
  }
  if (ts.isNamespaceImport(declaration)) return moduleOf(declaration.parent);
  if (ts.isNamespaceExport(declaration)) return moduleOf(declaration.parent);
  if (ts.isImportClause(declaration)) return moduleOf(declaration);
  if (!ts.isImportEqualsDeclaration(declaration)) return undefined;
  const { moduleReference } = declaration;
  return ts.isExternalModuleReference(moduleReference)
    ? named(moduleReference.expression)
    : undefined;
}

function moduleOf(node: ts.Node): string | undefined {
  const declaration = ts.isImportClause(node) ? node.parent : node;
  return ts.isImportDeclaration(declaration) || ts.isExportDeclaration(declaration)
    ? named(declaration.moduleSpecifier)
    : undefined;
}

const named = (specifier: ts.Node | undefined): string | undefined =>
  specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? nativeModule(specifier.text)
    : undefined;

/** What is declared within such a module, as by the types of Node. */
export function nativeDeclared(declaration: ts.Node): string | undefined {
  const path: string[] = [];
  for (let at = declaration; at !== undefined; at = at.parent) {
    if (at.flags & ts.NodeFlags.GlobalAugmentation) return undefined;
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) {
      const module = nativeModule(at.name.text);
      return module && path.reduce(memberName, module);
    }
    const name = ts.isModuleBlock(at) ? undefined : ts.getNameOfDeclaration(at as ts.Declaration);
    const written = name && writtenName(name);
    if (written !== undefined) path.unshift(written);
  }
  return undefined;
}

/** What a value of a type is, if that is the type of such a module, or of a function or a class in it. */
export function nativeOfType(type: ts.Type): string | undefined {
  const { symbol } = type;
  if (symbol === undefined || type.isClassOrInterface()) return undefined;
  const isNamed =
    symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.ValueModule);
  const [declaration] = isNamed ? (symbol.declarations ?? []) : [];
  return declaration && nativeDeclared(declaration);
}

/**
 * What a member of something of the language's own is called. A module as a whole is its `default`, what makes a
 * function is `Function`, and a module's own class is `node:module`.
 */
export function memberName(owner: string, name: string): string {
  const isModule = /^(?:node|npm):[^.]+$/.test(owner);
  if (isModule && (name === "default" || (owner === "node:module" && name === "Module"))) {
    return owner;
  }
  if (name !== "constructor") return `${owner}.${name}`;
  if (owner === "module") return "node:module";
  return owner.endsWith(".prototype") ? owner.slice(0, -".prototype".length) : "Function";
}
