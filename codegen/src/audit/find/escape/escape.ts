import { ts } from "ts-morph";
import type { UnresolvedReason } from "../../use.js";
import type { Program } from "../analysis.js";
import { servicesBehind } from "../callers.js";
import { callsOf } from "../flow/callers.js";
import { rawMethods } from "../sdk-classes.js";
import {
  assignedValue,
  enclosingFunction,
  literalText,
  unwrap,
  wrapped,
  writtenName,
} from "../syntax.js";
import { accessesNamed } from "../syntax-index.js";
import { endOfArgument } from "./argument-end.js";
import { isSpokenOf, keeperOf } from "./ends.js";
import { takenApart } from "./patterns.js";
import { awaited, mayBeService, partOf, resultOf, type Shape } from "./shape.js";

type Holder =
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.PropertyDeclaration
  | ts.VariableDeclaration;

/**
 * Follows services and clients whose types are lost, to every place that they get to. Where it does not
 * know how a value goes on, the value counts as lost: it is for this class to prove that no call is
 * missed.
 */
export class Escape {
  /** Places from which on nobody can tell what is called. */
  readonly lost = new Map<ts.Node, UnresolvedReason>();
  readonly #program: Program;
  readonly #seen = new Map<ts.Node, Set<Shape>>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** A place where the value is. */
  value(expression: ts.Node, given: Shape): void {
    const node = wrapped(expression);
    if (this.#isSeen(node, given)) return;
    const { carriers, checker } = this.#program;
    // Here the compiler knows its type again.
    if (ts.isExpression(node) && node !== expression) {
      if (carriers.isService(checker.getTypeAtLocation(node))) return;
    }
    const shape = isAwaited(expression) ? awaited(this.#program, given) : given;
    const { parent } = node;
    if (hasInitializer(parent)) {
      if (parent.initializer === node) this.#held(parent, shape);
    } else if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
      this.#member(parent, shape);
    } else if (ts.isPropertyAccessExpression(parent)) {
      if (parent.expression === node) this.#read(parent, parent.name.text, shape);
    } else if (ts.isElementAccessExpression(parent)) this.#element(parent, node, shape);
    else if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression !== node) this.#argument(parent, node, shape);
      else this.#go(parent, resultOf(this.#program, shape));
    } else if (ts.isBinaryExpression(parent)) this.#operand(parent, node, shape);
    else if (ts.isConditionalExpression(parent)) {
      if (parent.condition !== node) this.value(parent, shape);
    } else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
      this.#returned(parent, node, shape);
    } else if (ts.isForOfStatement(parent)) this.#loop(parent, node);
    else if (ts.isArrayLiteralExpression(parent)) this.value(parent, undefined);
    else if (ts.isSpreadAssignment(parent)) this.value(parent.parent, shape);
    else if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
      this.value(parent.parent, undefined);
    } else if (ts.isExportAssignment(parent)) this.named(parent, shape);
    else if (!isSpokenOf(node)) this.#lose("any", node);
  }

  /** All places that speak of what holds the value. */
  named(declaration: ts.Declaration, shape: Shape): void {
    if (this.#isSeen(declaration, shape)) return;
    const { references } = this.#program;
    const untyped = isMember(declaration) ? this.#untyped(declaration) : [];
    for (const name of references.to(declaration)) {
      const { parent } = name;
      if (ts.isBindingElement(parent) || ts.isQualifiedName(parent)) continue;
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === name;
      const node = isName ? parent : name;
      if (assignedValue(node) === undefined) this.value(node, shape);
    }
    for (const access of untyped) {
      if (assignedValue(access) === undefined) this.value(access, shape);
    }
  }

  /** Reads of a member of that name, of values of which nothing tells whose it is. */
  #untyped(member: ts.Node): ts.PropertyAccessExpression[] {
    const { index, references } = this.#program;
    const name = writtenName(ts.isPropertyAccessExpression(member) ? member.name : nameOf(member));
    return accessesNamed(index, name ?? "").filter(
      (access) => references.declarationsOf(access.name).length === 0,
    );
  }

  /** The value is given to a variable, a field or a parameter. */
  #held(declaration: Holder, shape: Shape): void {
    const { name } = declaration;
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
      for (const { element, part } of takenApart(this.#program, name, shape)) {
        this.named(element, part);
      }
    } else this.named(declaration, shape);
  }

  #member(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, shape: Shape): void {
    const name = literalText(member.name) ?? (ts.isIdentifier(member.name) && member.name.text);
    if (assignedValue(member.parent) !== undefined || typeof name !== "string") {
      this.#lose("any", member);
      return;
    }
    // The object as a whole goes on to where it goes; and whoever declared the member reads it there.
    for (const declaration of this.#program.references.declarationsOf(member.name)) {
      if (!ts.isVariableDeclaration(declaration)) this.named(declaration, shape);
    }
    this.value(member.parent, new Map([[name, shape]]));
  }

  /** A property is read from the value. */
  #read(
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    name: string,
    shape: Shape,
  ): void {
    if (assignedValue(access) !== undefined) return;
    if (mayBeService(this.#program, shape) && !this.#isOfLibrary(access)) {
      if (rawMethods.has(name)) this.#lose("raw-call", access);
      if (this.#program.sdk.methodNames.has(name)) {
        if (!this.#isFound(access.expression)) this.#lose("any", access);
        return;
      }
    }
    const part = partOf(this.#program, shape, name);
    const call = access.parent;
    const isCalled = ts.isCallExpression(call) && call.expression === access;
    if (part !== undefined || !isCalled) {
      this.#go(access, part);
      return;
    }
    // A method of something that holds the value: it may hand it on, and give it back.
    for (const argument of call.arguments) this.#callback(argument);
    this.value(call, undefined);
  }

  /** Whether the property is that of an array, a map or another object of JavaScript's own. */
  #isOfLibrary(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
    const { isLibrary, references } = this.#program;
    const name = ts.isPropertyAccessExpression(access) ? access.name : access.argumentExpression;
    return references.declarationsOf(name).some(isLibrary);
  }

  /** Whether the call of a method was found, by the values that flow to it. */
  #isFound(receiver: ts.Node): boolean {
    return servicesBehind(this.#program, (trace) => trace.value(receiver, undefined, undefined));
  }

  #callback(argument: ts.Expression): void {
    const callback = unwrap(argument);
    if (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)) {
      for (const parameter of callback.parameters) this.#held(parameter, undefined);
    }
  }

  #element(access: ts.ElementAccessExpression, node: ts.Node, shape: Shape): void {
    if (access.expression !== node) return;
    const name = literalText(access.argumentExpression);
    if (name !== undefined) this.#read(access, name, shape);
    else if (assignedValue(access) === undefined) {
      const { parent } = wrapped(access);
      const isCalled = ts.isCallExpression(parent) && parent.expression === wrapped(access);
      // What nothing is known of may be an object that holds services, if nothing of it is called.
      const isHolder = shape === undefined ? !isCalled : !mayBeService(this.#program, shape);
      if (isHolder) this.value(access, undefined);
      else this.#lose("computed-name", access);
    }
  }

  #argument(call: ts.CallExpression | ts.NewExpression, node: ts.Node, shape: Shape): void {
    if (ts.isNewExpression(call) && this.#program.made(call).services.length > 0) return;
    const end = endOfArgument(this.#program, call, node);
    if ("reason" in end) this.#lose(end.reason, node);
    else if ("parameters" in end) {
      for (const parameter of end.parameters) {
        this.#held(parameter, parameter.dotDotDotToken ? undefined : shape);
      }
    } else {
      if (end.returned) this.value(call, undefined);
      if (end.kept) this.#into(keeperOf(call), undefined);
    }
  }

  #operand(parent: ts.BinaryExpression, node: ts.Node, shape: Shape): void {
    const operator = parent.operatorToken.kind;
    const isPassedOn = operator === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node;
    if (assignedValue(parent.left) === node) {
      this.#assigned(unwrap(parent.left), node, shape);
      this.value(parent, shape);
    } else if (choosing.has(operator) && !isPassedOn) this.value(parent, shape);
    else if (operator === ts.SyntaxKind.CommaToken && parent.right === node) {
      this.value(parent, shape);
    }
  }

  #assigned(target: ts.Node, node: ts.Node, shape: Shape): void {
    if (ts.isElementAccessExpression(target)) {
      this.#into(target.expression, undefined);
      return;
    }
    const name = ts.isPropertyAccessExpression(target) ? target.name : target;
    const declarations = this.#program.references.declarationsOf(name);
    for (const declaration of declarations) this.named(declaration, shape);
    if (declarations.length > 0) return;
    if (!ts.isPropertyAccessExpression(target)) {
      this.#lose("any", node);
      return;
    }
    for (const access of this.#untyped(target)) {
      if (assignedValue(access) === undefined) this.value(access, shape);
    }
    this.#into(target.expression, new Map([[target.name.text, shape]]));
  }

  /** The value is put into an object that somebody else may hold, too. */
  #into(object: ts.Node | undefined, shape: Shape): void {
    const node = object && unwrap(object);
    const isName = node && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node));
    const name = isName && ts.isPropertyAccessExpression(node) ? node.name : node;
    const declarations = isName && name ? this.#program.references.declarationsOf(name) : [];
    const own = declarations.filter((d) => !d.getSourceFile().isDeclarationFile);
    if (own.length === 0) {
      if (node !== undefined && !ts.isArrayLiteralExpression(node)) this.#lose("any", node);
    }
    for (const declaration of own) this.named(declaration, shape);
  }

  #returned(parent: ts.Node, node: ts.Node, shape: Shape): void {
    const outer = ts.isArrowFunction(parent) ? parent : enclosingFunction(parent);
    if (outer === undefined || ts.isConstructorDeclaration(outer)) this.#lose("any", node);
    else if (ts.isGetAccessor(outer)) this.named(outer, shape);
    else {
      const { found, complete } = callsOf(this.#program, outer);
      if (!complete) this.#lose("any", node);
      if (isMember(outer)) {
        for (const access of this.#untyped(outer)) this.value(access, undefined);
      }
      for (const how of found) {
        if (how.kind === "call") this.value(how.call, shape);
        else if (how.kind === "callback") this.value(how.call, undefined);
        else this.#lose("any", node);
      }
    }
  }

  #loop(loop: ts.ForOfStatement, node: ts.Node): void {
    if (loop.expression !== node) return;
    if (!ts.isVariableDeclarationList(loop.initializer)) this.#lose("any", node);
    else for (const variable of loop.initializer.declarations) this.#held(variable, undefined);
  }

  #go(node: ts.Node, shape: Shape | "idle"): void {
    if (shape !== "idle") this.value(node, shape);
  }

  #lose(reason: UnresolvedReason, node: ts.Node): void {
    if (!this.lost.has(node)) this.lost.set(node, reason);
  }

  #isSeen(node: ts.Node, shape: Shape): boolean {
    const key = shape instanceof Map ? undefined : shape;
    const shapes = this.#seen.get(node) ?? new Set<Shape>();
    this.#seen.set(node, shapes);
    if (shapes.has(key) || shapes.has(undefined)) return true;
    shapes.add(key);
    return false;
  }
}

/** Whether a declaration is that of a property or a method. */
const isMember = (node: ts.Node): boolean =>
  ts.isClassElement(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isBinaryExpression(node);

const nameOf = (node: ts.Node) => ts.getNameOfDeclaration(node as ts.Declaration);

const hasInitializer = (node: ts.Node): node is Holder =>
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node);

/** Operators that evaluate to one of their sides. */
const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Whether a promise is waited for on the way out of what has the same value. */
function isAwaited(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isAwaitExpression(parent)) return true;
  return wrapped(node) !== node && isAwaited(parent);
}
