import { ts } from "../../codegen/src/compiler.js";

/** The expression within parentheses, `await`, and what only the compiler sees. */
export function unwrap(node: ts.Node): ts.Node {
  return isWrapper(node) ? unwrap(node.expression) : node;
}

/** The outermost expression that has the same value. */
export function wrapped(node: ts.Node): ts.Node {
  const { parent } = node;
  return parent !== undefined && isWrapper(parent) && parent.expression === node
    ? wrapped(parent)
    : node;
}

type Wrapper =
  | ts.AsExpression
  | ts.AwaitExpression
  | ts.NonNullExpression
  | ts.ParenthesizedExpression
  | ts.SatisfiesExpression
  | ts.TypeAssertion
  | ts.ExpressionWithTypeArguments;

/** Asked of every expression, some of them many times. */
function isWrapper(node: ts.Node): node is Wrapper {
  switch (node.kind) {
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
    case ts.SyntaxKind.AwaitExpression:
      return true;
    case ts.SyntaxKind.ExpressionWithTypeArguments:
      return !ts.isHeritageClause(node.parent);
    default:
      return false;
  }
}

/** The text of a literal: a name in brackets that is written out. */
export function literalText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) ? node.text : undefined;
}

/** A declared property's name, if it is written out. */
export function writtenName(name: ts.Node | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isComputedPropertyName(name)) return literalText(name.expression);
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  return literalText(name);
}

/** Whether an expression is written to. */
export function isAssigned(node: ts.Node): boolean {
  return assignedValue(node) !== undefined;
}

/** Whether an assignment reads first what it may write: `users.list ??= other`. */
export function isReadBefore(node: ts.Node): boolean {
  const { parent } = wrapped(node);
  return (
    isAssigned(node) &&
    (parent as ts.BinaryExpression).operatorToken.kind !== ts.SyntaxKind.EqualsToken
  );
}

const assignments: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** What is written into an expression, if it is the left side of an assignment. */
export function assignedValue(node: ts.Node): ts.Expression | undefined {
  const target = wrapped(node);
  const { parent } = target;
  return parent !== undefined &&
    ts.isBinaryExpression(parent) &&
    parent.left === target &&
    assignments.has(parent.operatorToken.kind)
    ? parent.right
    : undefined;
}

/** `Object.assign(target, ...sources)`: the target has what the sources have. */
export const isMerge = ({ expression }: ts.CallExpression): boolean =>
  unwrap(expression).getText() === "Object.assign";

/** The function that a node stands in, if any. */
export function enclosingFunction(node: ts.Node): ts.SignatureDeclaration | undefined {
  const { parent } = node;
  if (parent === undefined || ts.isSourceFile(parent)) return undefined;
  return ts.isFunctionLike(parent) ? parent : enclosingFunction(parent);
}

/** The parameters that arguments are given to; `this` is none. */
export function parametersOf({ parameters }: ts.SignatureDeclaration): ts.ParameterDeclaration[] {
  return parameters.filter((parameter) => parameter.name.getText() !== "this");
}

/** Whether a class's member belongs to the class itself, and not to its instances. */
export function isStatic(member: ts.Node): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some((m) => m.kind === ts.SyntaxKind.StaticKeyword)
  );
}

/** Whether a node stands in a JavaScript file. */
export function isJavaScript(node: ts.Node): boolean {
  return /\.[cm]?jsx?$/.test(node.getSourceFile().fileName);
}

/**
 * Visits a node and all below it, in the order of the source; a sum of thousands of terms is nested too
 * deeply for functions that call themselves.
 *
 * @param visit - says whether the parts of the node are to be visited
 */
export function walk(root: ts.Node, visit: (node: ts.Node) => boolean): void {
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!visit(node)) continue;
    const parts: ts.Node[] = [];
    ts.forEachChild(node, (part) => void parts.push(part));
    pending.push(...parts.reverse());
  }
}
