import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../analysis.js";
import { unwrap, writtenName } from "../syntax.js";
import { loadsModule } from "../syntax-index.js";

/** What is imported: of which module, and which of its exports; a module as a whole is its `default`. */
export interface Imported {
  readonly module: string;
  readonly name: string;
}

/**
 * What an expression stands for that is imported, by the source alone: `fork`, `cp.fork`, `promisify(fork)`, and what
 * `require` and `import` give.
 */
export function importedAs(program: Program, expression: ts.Node): Imported | undefined {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) {
    const from = importedAs(program, node.expression);
    return from && { module: from.module, name: node.name.text };
  }
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (first === undefined) return undefined;
    if (!loadsModule(node)) return isPromisify(node) ? importedAs(program, first) : undefined;
    return ts.isStringLiteralLike(first) ? { module: first.text, name: "default" } : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const [declaration] = program.checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declaration && declaredAs(program, declaration);
}

function declaredAs(program: Program, declaration: ts.Declaration): Imported | undefined {
  if (ts.isImportSpecifier(declaration)) {
    const { name, propertyName } = declaration;
    return ofClause(declaration.parent.parent, (propertyName ?? name).text);
  }
  if (ts.isNamespaceImport(declaration)) return ofClause(declaration.parent, "default");
  if (ts.isImportClause(declaration)) return ofClause(declaration, "default");
  if (ts.isImportEqualsDeclaration(declaration)) {
    const { moduleReference } = declaration;
    const isModule = ts.isExternalModuleReference(moduleReference);
    return isModule ? named(moduleReference.expression, "default") : undefined;
  }
  if (ts.isVariableDeclaration(declaration)) {
    return declaration.initializer && importedAs(program, declaration.initializer);
  }
  if (!ts.isBindingElement(declaration) || !ts.isVariableDeclaration(declaration.parent.parent)) {
    return undefined;
  }
  const from = declaredAs(program, declaration.parent.parent);
  const name = writtenName(declaration.propertyName ?? declaration.name);
  return from && name !== undefined ? { module: from.module, name } : undefined;
}

const ofClause = ({ parent }: ts.ImportClause, name: string): Imported | undefined =>
  ts.isImportDeclaration(parent) ? named(parent.moduleSpecifier, name) : undefined;

const named = (specifier: ts.Expression, name: string): Imported | undefined =>
  ts.isStringLiteralLike(specifier) ? { module: specifier.text, name } : undefined;

const isPromisify = ({ expression }: ts.CallExpression): boolean =>
  /(?:^|\.)promisify$/.test(expression.getText());

/** Whether a name is of the language, or of the platform: nothing in the code that is audited declares it. */
export const isGlobal = ({ isOwnNode, references }: Program, name: ts.Node): boolean =>
  !references.declarationsOf(name).some(isOwnNode) && !isImport(references.declarationsOf(name));

const isImport = (declarations: readonly ts.Declaration[]): boolean =>
  declarations.some((d) => ts.isImportSpecifier(d) || ts.isImportClause(d));
