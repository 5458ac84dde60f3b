import { ts } from "../../compiler.js";
import type { Definition, Entry } from "./definitions.js";

/** What declarations, `import` and `export` say of a file's names. */
export function esModuleEntries(statement: ts.Statement): Entry[] {
  if (ts.isClassDeclaration(statement)) return ofClass(statement);
  if (ts.isVariableStatement(statement)) return ofVariables(statement);
  if (ts.isImportDeclaration(statement)) return ofImport(statement);
  if (ts.isExportDeclaration(statement)) return ofExports(statement);
  if (!ts.isExportAssignment(statement)) return [];
  return [{ kind: "exported", name: "default", definition: { written: statement.expression } }];
}

function ofClass(statement: ts.ClassDeclaration): Entry[] {
  const name = statement.name?.text;
  const definition = { written: statement };
  const exported = has(statement, ts.SyntaxKind.DefaultKeyword) ? "default" : name;
  return [
    ...(name === undefined ? [] : [own(name, definition)]),
    ...(exported !== undefined && has(statement, ts.SyntaxKind.ExportKeyword)
      ? [{ kind: "exported", name: exported, definition } as const]
      : []),
  ];
}

function ofVariables(statement: ts.VariableStatement): Entry[] {
  const isExported = has(statement, ts.SyntaxKind.ExportKeyword);
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const found = initializer === undefined ? [] : bound(name, initializer);
    return isExported
      ? [...found, ...found.map((entry) => ({ ...entry, kind: "exported" }) as const)]
      : found;
  });
}

/** `Users = class {…}`, and `{ Users, Teams: Groups } = require("./services")`. */
function bound(name: ts.BindingName, value: ts.Expression) {
  if (ts.isIdentifier(name)) return [own(name.text, { written: value })];
  if (ts.isArrayBindingPattern(name)) return [];
  return name.elements.flatMap((element) => {
    const key = element.propertyName ?? element.name;
    return ts.isIdentifier(key) && ts.isIdentifier(element.name)
      ? [own(element.name.text, { of: value, name: key.text })]
      : [];
  });
}

function ofImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): Entry[] {
  if (importClause === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const from = moduleSpecifier.text;
  const { name, namedBindings } = importClause;
  const whole = name === undefined ? [] : [own(name.text, { from, name: "default" })];
  if (namedBindings === undefined) return whole;
  if (ts.isNamespaceImport(namedBindings)) {
    return [...whole, own(namedBindings.name.text, { from, name: undefined })];
  }
  const named = namedBindings.elements.map((element) =>
    own(element.name.text, { from, name: (element.propertyName ?? element.name).text }),
  );
  return [...whole, ...named];
}

function ofExports({ exportClause, moduleSpecifier }: ts.ExportDeclaration): Entry[] {
  const from =
    moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (exportClause === undefined) return from === undefined ? [] : [{ kind: "passed on", from }];
  if (!ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.flatMap(({ name, propertyName }): Entry[] => {
    const inner = propertyName ?? name;
    const written = ts.isIdentifier(inner) ? { written: inner } : undefined;
    const definition = from === undefined ? written : { from, name: inner.text };
    return definition === undefined ? [] : [{ kind: "exported", name: name.text, definition }];
  });
}

const own = (name: string, definition: Definition) => ({ kind: "own", name, definition }) as const;

const has = (node: ts.HasModifiers, kind: ts.SyntaxKind): boolean =>
  node.modifiers?.some((modifier) => modifier.kind === kind) === true;
