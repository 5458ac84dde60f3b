import { ts } from "../../codegen/src/compiler.js";
import { walk, writtenName } from "./syntax.js";

/** Names in the source, by text and file. */
export type NameTable = ReadonlyMap<string, ReadonlyMap<ts.SourceFile, readonly NameNode[]>>;
export type NameNode = ts.Identifier | ts.PrivateIdentifier;

/** What one walk over the source files collects, without asking the type checker anything. */
export interface SyntaxIndex {
  readonly names: NameTable;
  /** Properties that are read by a name which some method of an SDK has. */
  readonly accesses: readonly ts.PropertyAccessExpression[];
  /** Properties that are read by an expression in brackets. */
  readonly elements: readonly ts.ElementAccessExpression[];
  /** Properties that are taken out of a value by a pattern: of a declaration, or of an assignment. */
  readonly patterns: readonly PatternProperty[];
  readonly news: readonly ts.NewExpression[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
  readonly calls: readonly ts.CallExpression[];
  /** What modules are imported from and exported from, as written. */
  readonly specifiers: readonly ts.StringLiteralLike[];
  /** Whether a property is deleted anywhere: what is inherited may come out from behind it. */
  readonly deletes: boolean;
  /** Whether a property is defined by a descriptor anywhere, so that functions may get its value. */
  readonly describes: boolean;
  /** Other names of what is imported and exported: name → names it goes by elsewhere. */
  readonly renames: ReadonlyMap<string, ReadonlySet<string>>;
}

export type PatternProperty =
  | ts.BindingElement
  | ts.PropertyAssignment
  | ts.ShorthandPropertyAssignment;

/** Walks every source file once. */
export function indexSyntax(
  files: readonly ts.SourceFile[],
  isMethodName: (name: string) => boolean,
): SyntaxIndex {
  const names = new Map<string, Map<ts.SourceFile, NameNode[]>>();
  const renames = new Map<string, Set<string>>();
  const accesses: ts.PropertyAccessExpression[] = [];
  const elements: ts.ElementAccessExpression[] = [];
  const patterns: PatternProperty[] = [];
  const news: ts.NewExpression[] = [];
  const classes: ts.ClassLikeDeclaration[] = [];
  const calls: ts.CallExpression[] = [];
  const specifiers: ts.StringLiteralLike[] = [];
  let deletes = false;
  let describes = false;

  const addName = (node: NameNode, file: ts.SourceFile) => {
    const inFiles = upsert(names, node.text, () => new Map<ts.SourceFile, NameNode[]>());
    upsert(inFiles, file, () => []).push(node);
  };
  const addRename = (from: string, to: string) => {
    if (from !== to) upsert(renames, from, () => new Set<string>()).add(to);
  };
  const addSpecifier = (node: ts.Node | undefined) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) specifiers.push(node);
  };
  const isPattern = (node: ts.ObjectLiteralElementLike) => {
    const name = writtenName(node.name);
    return (name === undefined || isMethodName(name)) && isAssignmentPattern(node.parent);
  };

  for (const file of files) {
    const visit = (node: ts.Node): boolean => {
      switch (node.kind) {
        case ts.SyntaxKind.Identifier:
        case ts.SyntaxKind.PrivateIdentifier:
          addName(node as NameNode, file);
          deletes ||= mayDelete(node as NameNode);
          describes ||= describing.test((node as NameNode).text);
          return false;
        case ts.SyntaxKind.DeleteExpression:
          deletes = true;
          break;
        case ts.SyntaxKind.PropertyAccessExpression: {
          const access = node as ts.PropertyAccessExpression;
          if (isMethodName(access.name.text)) accesses.push(access);
          break;
        }
        case ts.SyntaxKind.ElementAccessExpression:
          elements.push(node as ts.ElementAccessExpression);
          break;
        case ts.SyntaxKind.BindingElement: {
          const element = node as ts.BindingElement;
          const name = writtenName(element.propertyName ?? element.name);
          const named = ts.isObjectBindingPattern(element.parent) && !element.dotDotDotToken;
          if (named && (name === undefined || isMethodName(name))) patterns.push(element);
          // `const { users: u } = require("./services")` is an import, too.
          if (element.propertyName !== undefined) addRename(name ?? "", element.name.getText());
          break;
        }
        case ts.SyntaxKind.VariableDeclaration:
        case ts.SyntaxKind.ImportEqualsDeclaration: {
          const { name } = node as ts.VariableDeclaration | ts.ImportEqualsDeclaration;
          if (ts.isIdentifier(name) && isRequired(node)) addRename("default", name.text);
          break;
        }
        case ts.SyntaxKind.PropertyAssignment:
        case ts.SyntaxKind.ShorthandPropertyAssignment:
          if (isPattern(node as ts.PropertyAssignment)) patterns.push(node as PatternProperty);
          break;
        case ts.SyntaxKind.NewExpression:
          news.push(node as ts.NewExpression);
          break;
        case ts.SyntaxKind.ClassDeclaration:
        case ts.SyntaxKind.ClassExpression:
          classes.push(node as ts.ClassLikeDeclaration);
          break;
        case ts.SyntaxKind.CallExpression: {
          const call = node as ts.CallExpression;
          calls.push(call);
          describes ||= createsDescribed(call);
          if (loadsModule(call)) addSpecifier(call.arguments[0]);
          break;
        }
        case ts.SyntaxKind.ImportDeclaration:
        case ts.SyntaxKind.ExportDeclaration:
          addSpecifier((node as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier);
          break;
        case ts.SyntaxKind.ExternalModuleReference:
          addSpecifier((node as ts.ExternalModuleReference).expression);
          break;
        case ts.SyntaxKind.ImportClause: {
          const { name } = node as ts.ImportClause;
          if (name !== undefined) addRename("default", name.text);
          break;
        }
        case ts.SyntaxKind.ImportSpecifier:
        case ts.SyntaxKind.ExportSpecifier: {
          const { name, propertyName } = node as ts.ImportSpecifier | ts.ExportSpecifier;
          if (propertyName !== undefined) addRename(propertyName.text, name.text);
          break;
        }
      }
      return true;
    };
    walk(file, visit);
  }
  return {
    names,
    accesses,
    elements,
    patterns,
    news,
    classes,
    calls,
    specifiers,
    deletes,
    describes,
    renames,
  };
}

/** The functions that define properties; `Object.create` does it with what it is told beside a prototype. */
const describing = /^(?:definePropert(?:y|ies)|__defineGetter__)$/;
const createsDescribed = ({ arguments: given, expression }: ts.CallExpression): boolean =>
  given.length > 1 &&
  ts.isPropertyAccessExpression(expression) &&
  expression.name.text === "create";

/** Whether it names `Reflect`, and not only one of its functions that deletes nothing. */
function mayDelete({ parent, text }: NameNode): boolean {
  if (text !== "Reflect") return false;
  return !ts.isPropertyAccessExpression(parent) || parent.name.text === "deleteProperty";
}

function isRequired(node: ts.Node): boolean {
  if (ts.isImportEqualsDeclaration(node)) return true;
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return value !== undefined && ts.isCallExpression(value) && loadsModule(value);
}

/** `require(...)` and `import(...)`. */
export function loadsModule({ expression }: ts.CallExpression): boolean {
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || (ts.isIdentifier(expression) && expression.text === "require");
}

/** Whether an object literal stands on the left: `({ list } = users)`. */
export function isAssignmentPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return isAssignmentPattern(parent.parent);
  return (
    (ts.isParenthesizedExpression(parent) || ts.isArrayLiteralExpression(parent)) &&
    isAssignmentPattern(parent)
  );
}

function upsert<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Every place that has a name, whatever it stands for there. */
export const namesIn = ({ names }: SyntaxIndex, text: string): NameNode[] =>
  [...(names.get(text)?.values() ?? [])].flat();

/** Every place where a property of that name is read or written. */
export const accessesNamed = (index: SyntaxIndex, text: string): ts.PropertyAccessExpression[] =>
  namesIn(index, text).flatMap((name) =>
    ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? [name.parent] : [],
  );
