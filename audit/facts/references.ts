import { ts } from "../../codegen/src/compiler.js";
import { writtenName } from "./syntax.js";
import { type NameNode, namesIn, type SyntaxIndex } from "./syntax-index.js";

/** Where declarations are spoken of. */
export interface References {
  /** What a name stands for, through imports, exports and instantiations. */
  declarationsOf(name: ts.Node): readonly ts.Declaration[];
  /** The places that speak of a declaration, without the declaration's own name. */
  to(declaration: ts.Declaration): readonly NameNode[];
}

/**
 * Looks references up by name first, and asks the checker about those that have it. Each name is
 * asked about once, however often it is looked up, so that the work grows with the program.
 */
export function findReferences(checker: ts.TypeChecker, index: SyntaxIndex): References {
  const groups = new Map<string, Map<ts.SourceFile | "all", Group>>();
  const standsFor = once((node) => declarationsAt(node, checker));
  const declarationsOf = once((node) => {
    const member = memberNamed(node);
    const own = standsFor(node);
    return member === undefined ? own : [...own, ...contextual(member, checker)];
  });

  const groupOf = (name: string, within: ts.SourceFile | "all"): Group => {
    const byFile = groups.get(name) ?? new Map<ts.SourceFile | "all", Group>();
    groups.set(name, byFile);
    const found = byFile.get(within);
    if (found !== undefined) return found;
    const nodes = within === "all" ? namesIn(index, name) : index.names.get(name)?.get(within);
    const group: Group = new Map();
    byFile.set(within, group);
    // A local name is no property that a literal's member is written for. To ask for those, too, would have the compiler
    // resolve the call around each literal.
    const find = within === "all" ? declarationsOf : standsFor;
    for (const node of nodes ?? []) {
      for (const declaration of find(node)) {
        const list = group.get(declaration);
        if (list === undefined) group.set(declaration, [node]);
        else list.push(node);
      }
    }
    return group;
  };

  const to = (declaration: ts.Declaration): readonly NameNode[] => {
    const file = declaration.getSourceFile();
    const own = ts.getNameOfDeclaration(declaration);
    const name = writtenName(own) ?? "default";
    const local = isLocal(declaration);
    const names = local ? [name] : namesOf(name, index.renames);
    if (!local && isDefault(declaration)) names.push(...namesOf("default", index.renames));
    return [...new Set(names)]
      .flatMap((n) => groupOf(n, local ? file : "all").get(declaration) ?? [])
      .filter((node) => node !== own);
  };
  return { declarationsOf, to };
}

/** Asks about each node once. */
function once(
  ask: (node: ts.Node) => readonly ts.Declaration[],
): (node: ts.Node) => readonly ts.Declaration[] {
  const known = new Map<ts.Node, readonly ts.Declaration[]>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    known.set(node, []); // Types of a literal may depend on the names in it.
    const answer = ask(node);
    known.set(node, answer);
    return answer;
  };
}

type Group = Map<ts.Declaration, NameNode[]>;

function declarationsAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    return [...declared(checker.getShorthandAssignmentValueSymbol(parent), checker), parent];
  }
  if (ts.isExportSpecifier(parent)) {
    return declared(checker.getExportSpecifierLocalTargetSymbol(parent), checker);
  }
  return declared(checker.getSymbolAtLocation(node), checker);
}

/** The member of an object literal that a name names. */
function memberNamed(name: ts.Node): ts.ObjectLiteralElementLike | undefined {
  const { parent } = name;
  const isMember =
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent);
  const isOfLiteral =
    isMember && parent.name === name && ts.isObjectLiteralExpression(parent.parent);
  return isOfLiteral ? (parent as ts.ObjectLiteralElementLike) : undefined;
}

/** The declarations behind a symbol: of an import, of what is imported. */
export function declared(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): readonly ts.Declaration[] {
  if (symbol === undefined) return [];
  const target = isAlias(symbol) ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations ?? [];
}

/** Whether a symbol is that of an import or an export, and stands for another one. */
export const isAlias = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Alias) !== 0;

/** The properties that a member of an object literal is written for. */
function contextual(
  member: ts.ObjectLiteralElementLike,
  checker: ts.TypeChecker,
): readonly ts.Declaration[] {
  const name = writtenName(member.name);
  const literal = member.parent as ts.ObjectLiteralExpression;
  if (name === undefined || !ts.isObjectLiteralExpression(literal)) return [];
  const type = checker.getContextualType(literal);
  return type?.getProperty(name)?.declarations ?? [];
}

function namesOf(name: string, renames: SyntaxIndex["renames"]): string[] {
  const names = new Set([name]);
  for (const known of names) for (const other of renames.get(known) ?? []) names.add(other);
  return [...names];
}

/** Whether only its own file can speak of a declaration. */
function isLocal(declaration: ts.Declaration): boolean {
  if (ts.isParameter(declaration))
    return !ts.isParameterPropertyDeclaration(declaration, declaration.parent);
  if (ts.isBindingElement(declaration) || ts.isVariableDeclaration(declaration)) {
    return !isTopLevel(declaration);
  }
  return ts.isPrivateIdentifier(ts.getNameOfDeclaration(declaration) ?? declaration);
}

function isTopLevel(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined || ts.isSourceFile(parent) || ts.isModuleBlock(parent)) return true;
  return !ts.isFunctionLike(parent) && !ts.isClassLike(parent) && isTopLevel(parent);
}

function isDefault(declaration: ts.Declaration): boolean {
  return (
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Default) !== 0 ||
    ts.isVariableDeclaration(declaration) ||
    ts.isFunctionLike(declaration) ||
    ts.isClassLike(declaration)
  );
}
