import { ts } from "../../../compiler.js";
import { callsOf } from "../flow/call-sites.js";
import { isGlobalObject } from "../global-object.js";
import { assignedValue, enclosingFunction, literalText, unwrap, writtenName } from "../syntax.js";
import { endOfArgument } from "./argument-end.js";
import { keeperOf } from "./ends.js";
import type { Escape } from "./escape.js";
import { isMember } from "./members.js";
import { isParts, partOf, type Shape } from "./shape.js";

/** The value is that of a property of an object literal. */
export function member(
  search: Escape,
  member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  shape: Shape,
): void {
  const name = literalText(member.name) ?? (ts.isIdentifier(member.name) && member.name.text);
  const isPrototype = name === "__proto__";
  if (assignedValue(member.parent) !== undefined || typeof name !== "string" || isPrototype) {
    search.lose("any", member);
    return;
  }
  // The object as a whole goes on to where it goes; and whoever declared the member reads it there.
  for (const declaration of search.program.references.declarationsOf(member.name)) {
    if (!ts.isVariableDeclaration(declaration)) search.named(declaration, shape);
  }
  search.value(member.parent, new Map([[name, shape]]));
}

/** The value stands on a side of an operator. */
export function operand(
  search: Escape,
  parent: ts.BinaryExpression,
  node: ts.Node,
  shape: Shape,
): void {
  const operator = parent.operatorToken.kind;
  const isPassedOn = operator === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node;
  if (assignedValue(parent.left) === node) {
    assigned(search, unwrap(parent.left), node, shape);
    search.value(parent, shape);
  } else if (choosing.has(operator) && !isPassedOn) search.value(parent, shape);
  else if (operator === ts.SyntaxKind.CommaToken && parent.right === node) {
    search.value(parent, shape);
  }
}

function assigned(search: Escape, target: ts.Node, node: ts.Node, shape: Shape): void {
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    apart(search, target, shape);
    return;
  }
  const isAccess = ts.isElementAccessExpression(target) || ts.isPropertyAccessExpression(target);
  const isPrototype = ts.isPropertyAccessExpression(target) && target.name.text === "__proto__";
  if (isPrototype || (isAccess && isGlobalObject(target.expression, search.program.references))) {
    search.lose("any", node);
    return;
  }
  if (ts.isElementAccessExpression(target)) {
    into(search, target.expression, undefined);
    return;
  }
  const name = ts.isPropertyAccessExpression(target) ? target.name : target;
  const declarations = search.program.references.declarationsOf(name);
  for (const declaration of declarations) search.named(declaration, shape);
  if (declarations.length > 0) return;
  if (!ts.isPropertyAccessExpression(target)) {
    search.lose("any", node);
    return;
  }
  for (const access of search.untyped(target)) {
    if (assignedValue(access) === undefined) search.value(access, shape);
  }
  into(search, target.expression, new Map([[target.name.text, shape]]));
}

/** The value is taken apart by a pattern. */
function apart(
  search: Escape,
  pattern: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  shape: Shape,
): void {
  const parts = ts.isArrayLiteralExpression(pattern) ? pattern.elements : pattern.properties;
  for (const part of parts) {
    const name = ts.isPropertyAssignment(part) || ts.isShorthandPropertyAssignment(part);
    const inner = name ? partOf(search.program, shape, writtenName(part.name) ?? "") : undefined;
    if (inner === "idle") continue;
    const target = ts.isPropertyAssignment(part) ? part.initializer : part;
    const to = ts.isBinaryExpression(target) ? target.left : target;
    assigned(search, unwrap(ts.isShorthandPropertyAssignment(to) ? to.name : to), to, inner);
  }
}

/** The value is put into an object that somebody else may hold, too. */
function into(search: Escape, object: ts.Node | undefined, shape: Shape): void {
  const node = object && unwrap(object);
  const isName = node && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node));
  const name = isName && ts.isPropertyAccessExpression(node) ? node.name : node;
  const declarations = isName && name ? search.program.references.declarationsOf(name) : [];
  const own = declarations.filter((d) => !d.getSourceFile().isDeclarationFile);
  if (own.length === 0) {
    if (node !== undefined && !ts.isArrayLiteralExpression(node)) search.lose("any", node);
  }
  for (const declaration of own) {
    // What a parameter holds is somebody else's.
    if (ts.isParameter(declaration) && !isField(declaration))
      search.lose("any", node ?? declaration);
    search.named(declaration, shape);
  }
}

const isField = (parameter: ts.ParameterDeclaration): boolean =>
  ts.isParameterPropertyDeclaration(parameter, parameter.parent);

/** The value leaves a function. */
export function returned(search: Escape, parent: ts.Node, node: ts.Node, shape: Shape): void {
  const outer = ts.isArrowFunction(parent) ? parent : enclosingFunction(parent);
  // What `new` gives has the type of the class, whichever instance it is.
  if (outer !== undefined && ts.isConstructorDeclaration(outer) && isInstance(shape, outer)) return;
  if (outer === undefined || ts.isConstructorDeclaration(outer)) search.lose("any", node);
  else if (ts.isGetAccessor(outer)) search.named(outer, shape);
  else {
    const { found, complete } = callsOf(search.program, outer);
    if (!complete) search.lose("any", node);
    if (isMember(outer)) {
      for (const access of search.untyped(outer)) search.value(access, undefined);
    }
    for (const how of found) {
      if (how.kind === "call") search.value(how.call, shape);
      else if (how.kind === "callback" || how.kind === "apply") search.value(how.call, undefined);
      else search.lose("any", node);
    }
  }
}

/** Whether a value is an instance of the class that a constructor belongs to. */
const isInstance = (shape: Shape, { parent }: ts.ConstructorDeclaration): boolean =>
  shape !== undefined &&
  !isParts(shape) &&
  (shape.symbol?.declarations ?? []).some((declaration) => declaration === parent);

/** The value is handed to a function. */
export function argument(
  search: Escape,
  call: ts.CallExpression | ts.NewExpression,
  node: ts.Node,
  shape: Shape,
): void {
  if (ts.isNewExpression(call) && search.program.made(call).services.length > 0) return;
  const end = endOfArgument(search.program, call, node);
  if ("reason" in end) search.lose(end.reason, node);
  else if ("parameters" in end) {
    for (const parameter of end.parameters) {
      search.held(parameter, parameter.dotDotDotToken || end.parts ? undefined : shape);
    }
  } else {
    if (end.returned) search.value(call, undefined);
    if (end.kept) into(search, keeperOf(call), undefined);
  }
}

/** Operators that evaluate to one of their sides. */
const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
