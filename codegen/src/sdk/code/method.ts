import { ts } from "../../compiler.js";
import type { CodeClass, CodeClasses } from "./classes.js";

/** A method as it is written. */
export interface CodeMethod {
  readonly node: MethodNode;
  /** The fields that are known only when an object is made, since they are given then. */
  readonly givenFields: ReadonlySet<string>;
}

export type MethodNode = ts.MethodDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** The code of a class's method, its own or an inherited one; nothing where it can't be told which it is. */
export function findMethod(
  classes: CodeClasses,
  className: string,
  method: string,
): CodeMethod | undefined {
  const seen = new Set<ts.Node>();
  let current = classes.exported(className);
  while (current !== undefined && !seen.has(current.node)) {
    seen.add(current.node);
    const members = membersOf(current, method);
    if (members.length > 0) {
      const node = onlyMethod(members);
      return node && { node, givenFields: givenFields(current) };
    }
    current = classes.baseOf(current);
  }
  return undefined;
}

function membersOf({ node }: CodeClass, name: string): ts.ClassElement[] {
  return node.members.filter(
    (member) =>
      member.name !== undefined &&
      (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) &&
      member.name.text === name &&
      !isStatic(member),
  );
}

function onlyMethod([member, ...more]: readonly ts.ClassElement[]): MethodNode | undefined {
  if (member === undefined || more.length > 0) return undefined;
  if (ts.isMethodDeclaration(member)) return member;
  const value = ts.isPropertyDeclaration(member) ? member.initializer : undefined;
  const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
  return isFunction ? value : undefined;
}

/** `constructor(client, databaseId)`: a field of that name is no text of the class's own. */
function givenFields({ node }: CodeClass): Set<string> {
  const parameters = node.members
    .filter(ts.isConstructorDeclaration)
    .flatMap((one) => [...one.parameters]);
  return new Set(parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
}

const isStatic = (member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) &&
  member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
