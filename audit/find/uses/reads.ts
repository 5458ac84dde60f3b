import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import {
  isAssigned,
  isReadBefore,
  literalText,
  unwrap,
  wrapped,
  writtenName,
} from "../../facts/syntax.js";
import type { PatternProperty } from "../../facts/syntax-index.js";

/** A property that is read: `users.list`, `users["list"]`, `{ list } = users`. */
export interface Read {
  /** The property's name as it stands in the source. */
  readonly name: ts.Node;
  /** The name itself; `undefined` where it is computed. */
  readonly text: string | undefined;
  readonly symbol: () => ts.Symbol | undefined;
  /** The type of what the property is read from. */
  readonly type: () => ts.Type;
  /** The type of what that itself is read from: of `appwrite`, for `appwrite.users.list`. */
  readonly owner: () => ts.Type | undefined;
  /** What it is read from; of a pattern, the part of it that takes the property. */
  readonly from: ts.Node;
  /** Whether the method is taken off its object, so that it may be called on another one. */
  readonly isLent: boolean;
}

/** Every read of the program that may be of an SDK's method, by its name alone. */
export function* readsIn(
  program: Program,
  within: (file: ts.SourceFile) => boolean,
): Generator<Read> {
  const { index } = program;
  for (const node of index.accesses) {
    if (within(node.getSourceFile()) && !isIdle(node)) yield propertyRead(program, node);
  }
  for (const node of index.elements) {
    if (within(node.getSourceFile()) && !isIdle(node) && isNamed(node)) {
      yield elementRead(program, node);
    }
  }
  for (const node of index.patterns) {
    if (within(node.getSourceFile())) yield patternRead(program, node);
  }
}

function propertyRead(program: Program, node: ts.PropertyAccessExpression): Read {
  const { checker } = program;
  return {
    name: node.name,
    text: node.name.text,
    symbol: () => checker.getSymbolAtLocation(node.name),
    type: () => checker.getTypeAtLocation(node.expression),
    owner: () => ownerOf(node.expression, checker),
    ...calledOn(program, node),
  };
}

function elementRead(program: Program, node: ts.ElementAccessExpression): Read {
  const { checker } = program;
  const { argumentExpression: name } = node;
  return {
    name,
    text: literalText(name),
    symbol: () => checker.getSymbolAtLocation(name),
    type: () => checker.getTypeAtLocation(node.expression),
    owner: () => ownerOf(node.expression, checker),
    ...calledOn(program, node),
  };
}

function ownerOf(node: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const read = unwrap(node);
  const isRead = ts.isPropertyAccessExpression(read) || ts.isElementAccessExpression(read);
  return isRead ? checker.getTypeAtLocation(read.expression) : undefined;
}

/** What a method is called on, and whether that may be something else. */
type Called = Pick<Read, "from" | "isLent">;

/**
 * What a method is called on: the object that it is read from, or the one that is told by whoever calls it, as in
 * `users.list.call(others)`.
 */
function calledOn(
  program: Program,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Called {
  const read = wrapped(node);
  const { parent } = read;
  const own = calledAt(node.expression);
  const told = (self: ts.Expression | undefined): Called =>
    self === undefined ? { ...own, isLent: true } : calledAt(self);
  if (ts.isPropertyAccessExpression(parent) && borrowing.test(parent.name.text)) {
    const { parent: call } = wrapped(parent);
    const isCalled = ts.isCallExpression(call) && call.expression === wrapped(parent);
    return told(isCalled ? call.arguments[0] : undefined);
  }
  if (!ts.isCallExpression(parent)) return { ...own, isLent: isUnbound(read) };
  if (parent.expression === read) return own;
  const [first, second] = parent.arguments;
  const isFirst = first === read;
  if (isFirst && parent.expression.getText() === "Reflect.apply") return told(second);
  const { carriers, checker, isLibrary, isOwn } = program;
  const others = parent.arguments.filter((one) => one !== read);
  const isBeside = others.some((one) => carriers.hides(checker.getTypeAtLocation(one)));
  const declaration = checker.getResolvedSignature(parent)?.declaration;
  // `ids.map(users.get, users)`
  if (isFirst && isBeside && declaration !== undefined && isLibrary(declaration)) {
    return told(second);
  }
  return { ...own, isLent: isBeside || isOwn(unwrap(parent.expression)) };
}

const calledAt = (from: ts.Node): Called => ({ from, isLent: false });

const borrowing = /^(apply|bind|call)$/;

/** Whether a method is kept, or handed on, without what it is to be called on. */
function isUnbound(read: ts.Node): boolean {
  const { parent } = read;
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isNewExpression(parent)
  );
}

function patternRead({ checker }: Program, node: PatternProperty): Read {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    const text = writtenName(name);
    const type = () => checker.getTypeAtLocation(node.parent);
    return {
      name,
      text,
      symbol: () => (text === undefined ? undefined : type().getProperty(text)),
      type,
      owner: () => {
        const taken = node.parent.parent.initializer;
        return taken && ownerOf(taken, checker);
      },
      from: node,
      isLent: true,
    };
  }
  return {
    name: node.name,
    text: writtenName(node.name),
    symbol: () =>
      ts.isIdentifier(node.name)
        ? checker.getPropertySymbolOfDestructuringAssignment(node.name)
        : undefined,
    type: () => checker.getTypeAtLocation(node.parent),
    owner: () => undefined,
    from: node,
    isLent: true,
  };
}

/** Whether a name in brackets can be a method's: numbers are none. */
function isNamed({ argumentExpression: name }: ts.ElementAccessExpression): boolean {
  return !ts.isNumericLiteral(name) && !ts.isPrefixUnaryExpression(name);
}

/** Whether a read can't lead to a call: it is written to, only looked at, or asked for its type. */
function isIdle(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (isAssigned(node)) return !isReadBefore(node);
  if (ts.isTypeOfExpression(parent) || ts.isDeleteExpression(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return /^(length|name)$/.test(parent.name.text);
  if (ts.isPrefixUnaryExpression(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isIfStatement(parent)) return parent.expression === outer;
  if (ts.isConditionalExpression(parent)) return parent.condition === outer;
  return ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind);
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);
