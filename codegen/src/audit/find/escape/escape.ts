import { ts } from "../../../compiler.js";
import type { UnresolvedReason } from "../../use.js";
import type { Program } from "../analysis.js";
import { isTakenByPattern } from "../flow/assigned-patterns.js";
import { targetNamed } from "../flow/writes.js";
import { spokenOf } from "../spoken-parts.js";
import { assignedValue, wrapped, writtenName } from "../syntax.js";
import { accessesNamed } from "../syntax-index.js";
import { isSpokenOf } from "./ends.js";
import { isMember } from "./members.js";
import { takenApart } from "./patterns.js";
import { element, read } from "./reads.js";
import { awaited, isParts, resultOf, type Shape } from "./shape.js";
import { argument, member, operand, returned } from "./writes.js";

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
  readonly lost: Map<ts.Node, UnresolvedReason>;
  readonly program: Program;
  /** The places where the services are made that are followed; `undefined` if nobody knows. */
  readonly origin: readonly ts.Node[] | undefined;
  readonly #seen = new Map<ts.Node, Set<Shape>>();

  constructor(
    program: Program,
    lost: Map<ts.Node, UnresolvedReason>,
    origin: readonly ts.Node[] | undefined,
  ) {
    this.program = program;
    this.lost = lost;
    this.origin = origin;
  }

  /** A place where the value is. */
  value(expression: ts.Node, given: Shape): void {
    const node = wrapped(expression);
    if (this.#isSeen(node, given)) return;
    const { carriers, checker } = this.program;
    // Here the compiler knows its type again.
    if (ts.isExpression(node) && node !== expression) {
      if (carriers.isService(checker.getTypeAtLocation(node))) return;
    }
    const shape = isAwaited(expression) ? awaited(this.program, given) : given;
    const { parent } = node;
    if (hasInitializer(parent)) {
      if (parent.initializer === node) this.held(parent, shape);
    } else if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
      member(this, parent, shape);
    } else if (ts.isPropertyAccessExpression(parent)) {
      if (parent.expression === node) read(this, parent, parent.name.text, shape);
    } else if (ts.isElementAccessExpression(parent)) element(this, parent, node, shape);
    else if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression !== node) argument(this, parent, node, shape);
      else this.go(parent, resultOf(this.program, shape));
    } else if (ts.isBinaryExpression(parent)) operand(this, parent, node, shape);
    else if (ts.isConditionalExpression(parent)) {
      if (parent.condition !== node) this.value(parent, shape);
    } else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
      returned(this, parent, node, shape);
    } else if (ts.isForOfStatement(parent)) this.#loop(parent, node);
    else if (ts.isArrayLiteralExpression(parent)) this.value(parent, undefined);
    else if (ts.isSpreadAssignment(parent)) this.value(parent.parent, shape);
    else if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
      this.value(parent.parent, undefined);
    } else if (ts.isExportAssignment(parent)) this.named(parent, shape);
    else if (!isSpokenOf(node)) this.lose("any", node);
  }

  /** All places that speak of what holds the value. */
  named(declaration: ts.Declaration, shape: Shape): void {
    if (this.#isSeen(declaration, shape)) return;
    const { references } = this.program;
    const untyped = isMember(declaration) ? this.untyped(declaration) : [];
    // Of an object whose parts are known, no other is looked at.
    const spoken =
      shape !== undefined && isParts(shape)
        ? spokenOf(this.program, declaration, shape.keys())
        : references.to(declaration);
    for (const name of spoken) {
      const { parent } = name;
      if (ts.isBindingElement(parent) || ts.isQualifiedName(parent)) continue;
      if (isTakenByPattern(targetNamed(name))) continue;
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === name;
      const node = isName ? parent : name;
      if (assignedValue(node) === undefined) this.value(node, shape);
    }
    for (const access of untyped) {
      if (assignedValue(access) === undefined) this.value(access, shape);
    }
  }

  /** Reads of a member of that name, of values of which nothing tells whose it is. */
  untyped(member: ts.Node): ts.PropertyAccessExpression[] {
    const { index, references } = this.program;
    const name = writtenName(ts.isPropertyAccessExpression(member) ? member.name : nameOf(member));
    return accessesNamed(index, name ?? "").filter(
      (access) => references.declarationsOf(access.name).length === 0,
    );
  }

  /** The value is given to a variable, a field or a parameter. */
  held(declaration: Holder, shape: Shape): void {
    const { name } = declaration;
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
      for (const { element, part } of takenApart(this.program, name, shape)) {
        this.named(element, part);
      }
    } else this.named(declaration, shape);
  }

  #loop(loop: ts.ForOfStatement, node: ts.Node): void {
    if (loop.expression !== node) return;
    if (!ts.isVariableDeclarationList(loop.initializer)) this.lose("any", node);
    else for (const variable of loop.initializer.declarations) this.held(variable, undefined);
  }

  /** The value is in what a part of an expression evaluates to, unless that is known to hold none. */
  go(node: ts.Node, shape: Shape | "idle"): void {
    if (shape !== "idle") this.value(node, shape);
  }

  /** From here on, nobody can tell what is called. */
  lose(reason: UnresolvedReason, node: ts.Node): void {
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

const nameOf = (node: ts.Node) => ts.getNameOfDeclaration(node as ts.Declaration);

const hasInitializer = (node: ts.Node): node is Holder =>
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node);

/** Whether a promise is waited for on the way out of what has the same value. */
function isAwaited(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isAwaitExpression(parent)) return true;
  return wrapped(node) !== node && isAwaited(parent);
}
