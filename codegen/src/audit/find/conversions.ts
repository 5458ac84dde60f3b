import { ts } from "ts-morph";
import type { Carriers } from "./carriers.js";
import type { MayCarry } from "./may-carry.js";
import { assignedValue, parametersOf, unwrap, walk } from "./syntax.js";

/** A place where a value is given another type than its own. */
export interface Conversion {
  readonly node: ts.Expression;
  /** The type that it is taken for from there. */
  readonly target: () => ts.Type | undefined;
  /** Whether somebody wrote that on purpose, and may pass over `private` with it. */
  readonly cast: boolean;
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
    if (node !== undefined) found.push({ node, target, cast: false, ...more });
  };
  const byContext = (node: ts.Expression | undefined) => {
    if (node !== undefined) add(node, () => checker.getContextualType(node));
  };
  const visit = (node: ts.Node): boolean => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const isConst = ts.isConstTypeReference(node.type);
      if (!isConst) add(node.expression, () => checker.getTypeAtLocation(node), { cast: true });
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
      add(node.right, () => assignedType(node.left, checker));
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

/** Whether it is a service that is converted, or what holds one. */
export function isOfCarrier(
  carriers: Carriers,
  checker: ts.TypeChecker,
  mayCarry: MayCarry,
  { node, cast }: Conversion,
): boolean {
  if (!mayCarry(node)) return false;
  const source = checker.getTypeAtLocation(node);
  return cast ? carriers.hides(source) : carriers.carries(source);
}

/** Whether the target of a conversion loses the service that its source carries. */
export function losesCarrier(
  carriers: Carriers,
  checker: ts.TypeChecker,
  { node, target }: Conversion,
): boolean {
  const source = checker.getTypeAtLocation(node);
  const type = target();
  return type !== undefined && type !== source && loses(carriers, checker, source, type, 0);
}

const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined;

function loses(
  carriers: Carriers,
  checker: ts.TypeChecker,
  source: ts.Type,
  target: ts.Type,
  depth: number,
): boolean {
  if (source === target || isLeft(carriers, source, target)) return false;
  if (target.isUnion()) {
    const parts = target.types.filter((part) => (part.flags & nothing) === 0);
    return parts.every((part) => loses(carriers, checker, source, part, depth));
  }
  if (!carriers.hides(target)) return carriers.hides(source);
  if (depth > 3 || carriers.isService(source)) return false;
  // Of an object that holds several, each has to be held.
  return source.getProperties().some((property) => {
    const other = target.getProperty(property.name);
    if (other === undefined || other === property) return false;
    const [own, given] = [property, other].map((p) => checker.getTypeOfSymbol(p));
    if (own === undefined || given === undefined || !carriers.carries(own)) return false;
    return loses(carriers, checker, own, given, depth + 1);
  });
}

/** Whether a function's result, which is all that it carries, is left by whoever calls it. */
function isLeft(carriers: Carriers, source: ts.Type, target: ts.Type): boolean {
  const called = target.getCallSignatures();
  return (
    source.getCallSignatures().length > 0 &&
    !carriers.isService(source) &&
    called.length > 0 &&
    called.every((signature) => (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0)
  );
}

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
  const parameter = parameterOf(call, argument, checker);
  const isSpread = ts.isSpreadElement(argument);
  if (parameter !== undefined) {
    const isForeign = parameter.getSourceFile().isDeclarationFile;
    if (isSpread || (!isForeign && parameter.dotDotDotToken === undefined)) {
      return checker.getTypeAtLocation(parameter);
    }
  }
  return (isSpread ? undefined : checker.getContextualType(argument)) ?? checker.getAnyType();
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

/** The type of what is assigned to: of `this.users = ...` in JavaScript that is what it becomes. */
function assignedType(left: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const target = unwrap(left);
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) return undefined;
  return checker.getTypeAtLocation(target);
}
