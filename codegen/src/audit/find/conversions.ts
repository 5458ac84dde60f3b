import { ts } from "../../compiler.js";
import { assignedType, ownContext, parameterType } from "./conversion-types.js";
import { assignedValue, isMerge, isPlain, unwrap, walk, writtenName } from "./syntax.js";

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
  /** What it is assigned to. */
  readonly left?: ts.Expression;
  /** The call of which it is an argument. */
  readonly call?: ts.CallExpression | ts.NewExpression;
}

/**
 * Every place of some files where a value may change its type: casts, arguments, what has a type
 * written beside it, what is assigned, merged, returned, yielded or thrown. Everywhere else, the
 * compiler's type goes with the value; what functions are given that are converted is found by their
 * parameters.
 */
export function conversionsIn(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
): Conversion[] {
  const collector = new Collector(checker);
  for (const file of files) {
    walk(file, (node) => {
      collector.visit(node);
      return true;
    });
  }
  return collector.found;
}

class Collector {
  readonly found: Conversion[] = [];
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  visit(node: ts.Node): void {
    const checker = this.#checker;
    if (isCast(node)) {
      this.#add(node.expression, () => checker.getTypeAtLocation(node), { cast: true });
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#arguments(node);
    else if (hasInitializer(node)) this.#initializer(node);
    else if (ts.isBinaryExpression(node)) this.#assignment(node);
    else if (ts.isForOfStatement(node)) this.#loop(node);
    else if (ts.isPropertyAssignment(node)) {
      const isPrototype = writtenName(node.name) === "__proto__";
      if (isPrototype) this.#unknown(node.initializer);
      else this.#part(node.initializer);
    } else if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements) this.#part(element);
    } else if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template)) {
      for (const { expression } of node.template.templateSpans) this.#byContext(expression);
    } else if (ts.isThrowStatement(node)) this.#unknown(node.expression);
    else if (ts.isArrowFunction(node)) {
      if (!ts.isBlock(node.body)) this.#byContext(node.body);
    } else if (
      ts.isReturnStatement(node) ||
      ts.isYieldExpression(node) ||
      ts.isJsxExpression(node)
    ) {
      this.#byContext(node.expression);
    }
  }

  #add(
    node: ts.Expression | undefined,
    target: Conversion["target"],
    more: Partial<Conversion> = {},
  ): void {
    if (node === undefined || isPlain(node)) return;
    this.found.push({ node, target, cast: false, apart: false, merged: false, ...more });
  }

  #byContext(node: ts.Expression | undefined): void {
    if (node !== undefined) this.#add(node, () => this.#checker.getContextualType(node));
  }

  /** A part of a literal. */
  #part(node: ts.Expression): void {
    this.#add(node, () => ownContext(node, this.#checker));
  }

  #unknown(node: ts.Expression, more: Partial<Conversion> = {}): void {
    this.#add(node, () => this.#checker.getUnknownType(), more);
  }

  #arguments(call: ts.CallExpression | ts.NewExpression): void {
    const checker = this.#checker;
    const given = call.arguments ?? [];
    const [into, ...others] = given;
    if (into === undefined) return;
    if (ts.isNewExpression(call) || !isMerge(call)) {
      for (const argument of given) {
        this.#add(argument, () => parameterType(call, argument, checker), { call });
      }
    } else if (!isFresh(into)) {
      for (const other of others) {
        this.#add(other, () => checker.getTypeAtLocation(into), {
          call,
          apart: true,
          merged: true,
        });
      }
    }
  }

  #initializer(node: WithInitializer): void {
    const { initializer, type } = node;
    if (type !== undefined || ts.getJSDocType(node) !== undefined) {
      this.#add(initializer, () => this.#checker.getTypeAtLocation(node));
    } else if (ts.isParameter(node)) this.#byContext(initializer);
  }

  #assignment({ left, right }: ts.BinaryExpression): void {
    if (assignedValue(left) !== right) return;
    const checker = this.#checker;
    const target = unwrap(left);
    const isPrototype = ts.isPropertyAccessExpression(target) && target.name.text === "__proto__";
    if (isPrototype) this.#unknown(right, { left });
    else if (isPattern(left))
      this.#add(right, () => checker.getTypeAtLocation(left), { apart: true });
    else this.#add(right, () => assignedType(target, checker), { left });
  }

  /** Each element is given to what stands on the left, of which there may be a pattern. */
  #loop({ expression, initializer }: ts.ForOfStatement): void {
    if (!ts.isVariableDeclarationList(initializer)) this.#unknown(expression, { apart: true });
  }
}

type Cast = ts.AsExpression | ts.ParenthesizedExpression | ts.TypeAssertion;

/** A type assertion; in JavaScript it stands in a comment: `/** @type {any} *\/ (users)`. */
function isCast(node: ts.Node): node is Cast {
  const isAssertion = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  if (!isAssertion && !ts.isParenthesizedExpression(node)) return false;
  const type = isAssertion ? node.type : ts.getJSDocTypeTag(node)?.typeExpression.type;
  return type !== undefined && !ts.isConstTypeReference(type);
}

/** Whether an object is made on the spot: what comes of the merge has a type that knows all of it. */
const isFresh = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);

type WithInitializer = ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration;

const hasInitializer = (node: ts.Node): node is WithInitializer =>
  ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node);

const isPattern = (left: ts.Node): boolean => {
  const target = unwrap(left);
  return ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target);
};
