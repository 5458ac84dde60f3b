import { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { type Receiver, valueAt } from "./callers.js";
import { traceTaken } from "./flow/assigned-patterns.js";
import { traceDeclaration, traceTakenApart } from "./flow/declarations.js";
import { isAssigned, isReadBefore, literalText, unwrap, wrapped, writtenName } from "./syntax.js";
import type { PatternProperty } from "./syntax-index.js";

/** A property that is read: `users.list`, `users["list"]`, `{ list } = users`. */
export interface Read {
  /** The property's name as it stands in the source. */
  readonly name: ts.Node;
  /** The name itself; `undefined` where it is computed. */
  readonly text: string | undefined;
  readonly symbol: ts.Symbol | undefined;
  /** The type of what the property is read from. */
  readonly type: () => ts.Type;
  /** The type of what that itself is read from: of `appwrite`, for `appwrite.users.list`. */
  readonly owner: () => ts.Type | undefined;
  readonly receiver: Receiver;
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

function propertyRead({ checker }: Program, node: ts.PropertyAccessExpression): Read {
  return {
    name: node.name,
    text: node.name.text,
    symbol: checker.getSymbolAtLocation(node.name),
    type: () => checker.getTypeAtLocation(node.expression),
    owner: () => ownerOf(node.expression, checker),
    receiver: receiverOf(node),
  };
}

function elementRead({ checker }: Program, node: ts.ElementAccessExpression): Read {
  const { argumentExpression: name } = node;
  return {
    name,
    text: literalText(name),
    symbol: checker.getSymbolAtLocation(name),
    type: () => checker.getTypeAtLocation(node.expression),
    owner: () => ownerOf(node.expression, checker),
    receiver: receiverOf(node),
  };
}

function ownerOf(node: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const read = unwrap(node);
  const isRead = ts.isPropertyAccessExpression(read) || ts.isElementAccessExpression(read);
  return isRead ? checker.getTypeAtLocation(read.expression) : undefined;
}

/** What a method is called on. Of `Users.prototype.list.call(users)`, that is `users`. */
function receiverOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): Receiver {
  const object = unwrap(node.expression);
  const { parent } = wrapped(node);
  const isBorrowed = ts.isPropertyAccessExpression(object) && object.name.text === "prototype";
  if (isBorrowed && ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent)) {
    const [self] = parent.parent.arguments;
    if (self !== undefined) return valueAt(self);
  }
  return valueAt(node.expression);
}

function patternRead({ checker }: Program, node: PatternProperty): Read {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    const text = writtenName(name);
    const type = () => checker.getTypeAtLocation(node.parent);
    return {
      name,
      text,
      symbol: text === undefined ? undefined : type().getProperty(text),
      type,
      owner: () => {
        const taken = node.parent.parent.initializer;
        return taken && ownerOf(taken, checker);
      },
      receiver: takenFrom(node),
    };
  }
  return {
    name: node.name,
    text: writtenName(node.name),
    symbol: ts.isIdentifier(node.name)
      ? checker.getPropertySymbolOfDestructuringAssignment(node.name)
      : undefined,
    type: () => checker.getTypeAtLocation(node.parent),
    owner: () => undefined,
    receiver: takenByAssignment(node),
  };
}

/** What a pattern takes one of its elements from. */
export function takenFrom({ parent: { parent } }: ts.BindingElement): Receiver {
  return (trace) =>
    ts.isBindingElement(parent)
      ? traceTakenApart(trace, parent, undefined, undefined)
      : traceDeclaration(trace, parent, undefined, undefined);
}

/** What an assignment takes one of the properties of its pattern from. */
export function takenByAssignment({
  parent,
}: Exclude<PatternProperty, ts.BindingElement>): Receiver {
  return (trace) => traceTaken(trace, parent, undefined, undefined);
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
