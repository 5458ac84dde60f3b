import { ts } from "../../compiler.js";
import { namesGlobalObject } from "./global-object.js";
import {
  assignedValue,
  isMerge,
  isPlain,
  parametersOf,
  unwrap,
  walk,
  writtenName,
} from "./syntax.js";

/** A place where a value is given another type than its own. */
export interface Conversion {
  readonly node: ts.Expression;
  /** The type that it is taken for from there. */
  readonly target: () => ts.Type | undefined;
  /** Whether somebody wrote that on purpose, and may pass over `private` with it. */
  readonly cast: boolean;
  /** Whether it is taken apart: its parts go to expressions that have types of their own. */
  readonly apart: boolean;
  /** Whether its properties are put into an object that is there already. */
  readonly merged: boolean;
  /** The call of which it is an argument. */
  readonly call?: ts.CallExpression | ts.NewExpression;
}

/**
 * Every place of some files where a value may change its type: casts, arguments, what has a type
 * written beside it, what is assigned, returned, yielded or thrown. Everywhere else, the compiler's
 * type goes with the value.
 */
export function conversionsIn(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
): Conversion[] {
  const found: Conversion[] = [];
  const add = (
    node: ts.Expression | undefined,
    target: Conversion["target"],
    more: Partial<Conversion> = {},
  ) => {
    if (node === undefined || isPlain(node)) return;
    found.push({ node, target, cast: false, apart: false, merged: false, ...more });
  };
  const byContext = (node: ts.Expression | undefined) => {
    if (node !== undefined) add(node, () => checker.getContextualType(node));
  };
  const visit = (node: ts.Node): boolean => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const isConst = ts.isConstTypeReference(node.type);
      if (!isConst) add(node.expression, () => checker.getTypeAtLocation(node), { cast: true });
    } else if (isDocumentedCast(node)) {
      add(node.expression, () => checker.getTypeAtLocation(node), { cast: true });
    } else if (ts.isCallExpression(node) && isMerge(node)) {
      const [into, ...others] = node.arguments;
      if (into !== undefined && !isFresh(unwrap(into))) {
        const target = () => checker.getTypeAtLocation(into);
        for (const other of others) add(other, target, { call: node, apart: true, merged: true });
      }
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      for (const argument of node.arguments ?? []) {
        add(argument, () => parameterType(node, argument, checker), { call: node });
      }
    } else if (hasInitializer(node)) {
      const { initializer } = node;
      if (node.type !== undefined || ts.getJSDocType(node) !== undefined) {
        add(initializer, () => checker.getTypeAtLocation(node));
      } else if (ts.isParameter(node)) byContext(initializer);
    } else if (ts.isBinaryExpression(node) && assignedValue(node.left) === node.right) {
      if (isPattern(node.left)) {
        add(node.right, () => checker.getTypeAtLocation(node.left), { apart: true });
      } else add(node.right, () => assignedType(unwrap(node.left), checker));
    } else if (ts.isForOfStatement(node) && !ts.isVariableDeclarationList(node.initializer)) {
      add(node.expression, () => checker.getUnknownType(), { apart: true });
    } else if (ts.isPropertyAssignment(node)) {
      const isPrototype = writtenName(node.name) === "__proto__";
      if (isPrototype) add(node.initializer, () => checker.getUnknownType());
      else add(node.initializer, () => ownContext(node.initializer, checker));
    } else if (ts.isArrayLiteralExpression(node)) {
      for (const part of node.elements) add(part, () => ownContext(part, checker));
    } else if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template)) {
      for (const { expression } of node.template.templateSpans) byContext(expression);
    } else if (ts.isReturnStatement(node) || ts.isYieldExpression(node)) {
      byContext(node.expression);
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) byContext(node.body);
    else if (ts.isThrowStatement(node)) add(node.expression, () => checker.getUnknownType());
    else if (ts.isJsxExpression(node)) byContext(node.expression);
    return true;
  };
  for (const file of files) walk(file, visit);
  return found;
}

/** `/** @type {any} *\/ (users)` in JavaScript. */
function isDocumentedCast(node: ts.Node): node is ts.ParenthesizedExpression {
  if (!ts.isParenthesizedExpression(node)) return false;
  const type = ts.getJSDocTypeTag(node)?.typeExpression.type;
  return type !== undefined && !ts.isConstTypeReference(type);
}

/** Whether an object is made on the spot: what it is merged to has a type that knows all of it. */
const isFresh = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) || ts.isFunctionLike(node) || ts.isCallExpression(node);

type WithInitializer = ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration;

const hasInitializer = (node: ts.Node): node is WithInitializer =>
  ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node);

/**
 * The type that an argument is taken for. In the program's own generic functions that is the type
 * parameter, whatever it stands for in this call: the code there knows no more.
 */
function parameterType(
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  // These look behind every type.
  if (/^(Reflect\.\w+|Object\.getPrototypeOf)$/.test(call.expression.getText())) {
    return checker.getUnknownType();
  }
  if (isBound(call, argument)) return checker.getUnknownType();
  const parameter = parameterOf(call, argument, checker);
  const isSpread = ts.isSpreadElement(argument);
  if (parameter !== undefined) {
    const isForeign = parameter.getSourceFile().isDeclarationFile;
    // What nobody has written here may do anything with it.
    const isAmbient = (parameter.parent as ts.FunctionLikeDeclaration).body === undefined;
    const isWhole = parameter.dotDotDotToken === undefined || isAmbient;
    if (isSpread || (!isForeign && isWhole)) {
      return checker.getTypeAtLocation(parameter);
    }
  }
  return (isSpread ? undefined : checker.getContextualType(argument)) ?? checker.getAnyType();
}

/** `f.bind(self, argument)`: with it, the function is called later. */
function isBound(
  { expression, arguments: given }: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
) {
  const isBind = ts.isPropertyAccessExpression(expression) && expression.name.text === "bind";
  return isBind && given?.[0] !== argument;
}

/** The parameter, as it is declared, that an argument is handed to. */
export function parameterOf(
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Node,
  checker: ts.TypeChecker,
): ts.ParameterDeclaration | undefined {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return undefined;
  const given: readonly ts.Node[] = call.arguments ?? [];
  const parameters = parametersOf(declaration);
  return parameters[Math.min(given.indexOf(argument), parameters.length - 1)];
}

const isPattern = (left: ts.Node): boolean => {
  const target = unwrap(left);
  return ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target);
};

/**
 * The type that a part of a literal is written for, if it has members: with any other, the literal as
 * a whole is what is converted.
 */
function ownContext(part: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const type = checker.getContextualType(part);
  return type !== undefined && type.flags & ts.TypeFlags.Object ? type : undefined;
}

/** The type of what is assigned to. A property that nobody declares for all to see is unknown elsewhere. */
function assignedType(left: ts.Node, checker: ts.TypeChecker): ts.Type {
  const isGlobal = ts.isPropertyAccessExpression(left) && namesGlobalObject(left.expression);
  const [declaration] = (isGlobal && checker.getSymbolAtLocation(left)?.declarations) || [];
  const isDeclared = declaration !== undefined && ts.isVariableDeclaration(declaration);
  return isGlobal && !isDeclared ? checker.getUnknownType() : checker.getTypeAtLocation(left);
}
