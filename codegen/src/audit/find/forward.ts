import { ts } from "ts-morph";
import type { UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import { isAny, isAnyKeyword, saysAny } from "./any.js";
import { endOfArgument } from "./argument-end.js";
import { callsOf } from "./flow/callers.js";
import { assignedValue, enclosingFunction, isJavaScript, unwrap, wrapped } from "./syntax.js";

/** Follows services and clients forward, from one place to all that they get to from there. */
export class Forward {
  readonly lost: { readonly reason: UnresolvedReason; readonly node: ts.Node }[] = [];
  /** Clients of which the headers or settings are spoken of. */
  readonly touched: ts.Node[] = [];
  readonly members = new Map<ts.Declaration, ts.Node[]>();
  readonly #program: Program;
  readonly #seen = new Set<ts.Node>();
  readonly #lost = new Set<ts.Node>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** Begins where a class is named. Returns the name of the class that extends it, if one does. */
  start(name: ts.Node): string | undefined {
    const { parent } = name;
    const node =
      ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent) ? parent : name;
    const around = node.parent;
    if (ts.isNewExpression(around) && around.expression === node) {
      const { services, client } = this.#program.made(around);
      if (client || services.length > 0) this.#value(around);
    }
    if (ts.isTypeReferenceNode(around)) this.#annotated(around);
    const isBase = ts.isExpressionWithTypeArguments(around) && ts.isHeritageClause(around.parent);
    const subclass = isBase ? around.parent.parent : undefined;
    return subclass !== undefined && ts.isClassLike(subclass) ? subclass.name?.text : undefined;
  }

  #annotated(type: ts.TypeReferenceNode): void {
    const { parent } = type;
    const isHolder =
      ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isPropertyDeclaration(parent);
    if (isHolder && ts.isIdentifier(parent.name)) this.#named(parent);
  }

  /** All places that speak of what holds the value. */
  #named(declaration: ts.Declaration): void {
    if (this.#seen.has(declaration)) return;
    this.#seen.add(declaration);
    for (const name of this.#program.references.to(declaration)) {
      const { parent } = name;
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === name;
      this.#value(isName ? parent : name);
    }
  }

  /** A place where the value is. */
  #value(expression: ts.Node): void {
    const node = this.#withoutCasts(expression);
    if (node === undefined) return;
    const { parent } = node;
    if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
      if (parent.initializer === node) this.#held(parent, node);
    } else if (ts.isParameter(parent)) this.#held(parent, node);
    else if (ts.isPropertyAssignment(parent)) {
      if (parent.initializer === node) this.#member(parent, node);
    } else if (ts.isShorthandPropertyAssignment(parent)) this.#member(parent, node);
    else if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression !== node) this.#argument(parent, node);
    } else if (ts.isBinaryExpression(parent)) this.#operand(parent, node);
    else if (ts.isConditionalExpression(parent)) {
      if (parent.condition !== node) this.#value(parent);
    } else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
      this.#returned(parent, node);
    } else if (ts.isElementAccessExpression(parent)) this.#element(parent, node);
    else if (ts.isExportAssignment(parent)) this.#named(parent);
    else if (ts.isPropertyAccessExpression(parent)) {
      // The client's setters give back the client.
      const isCalled = ts.isCallExpression(parent.parent) && parent.expression === node;
      if (isCalled && this.#program.isClientMethod(parent)) this.#value(parent.parent);
      if (/^(headers|config)$/.test(parent.name.text)) this.touched.push(node);
    } else if (ts.isArrayLiteralExpression(parent) || ts.isJsxExpression(parent)) {
      this.#intoType(node);
    }
  }

  /** Out of parentheses and assertions, unless the last of these ends in `any`. */
  #withoutCasts(expression: ts.Node): ts.Node | undefined {
    const outer = wrapped(expression);
    let cast: ts.AsExpression | ts.TypeAssertion | undefined;
    for (let at = expression; at !== outer; at = at.parent) {
      const { parent } = at;
      if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent)) cast = parent;
    }
    if (cast === undefined) return outer;
    if (isAnyKeyword(cast.type)) {
      this.#lose("any", cast);
      return undefined;
    }
    this.#remember(cast, this.#program.checker.getTypeAtLocation(cast));
    return outer;
  }

  /** The value is given to a variable, a field or a parameter as its first value. */
  #held(
    declaration: ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration,
    node: ts.Node,
  ): void {
    if (saysAny(declaration)) this.#lose("any", node);
    else {
      this.#intoType(node);
      if (ts.isIdentifier(declaration.name) || ts.isPrivateIdentifier(declaration.name)) {
        this.#named(declaration);
      }
    }
  }

  #member(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, node: ts.Node): void {
    const declarations = this.#program.references.declarationsOf(member.name);
    this.#intoType(node);
    for (const declaration of declarations) {
      if (!ts.isVariableDeclaration(declaration)) this.#named(declaration);
    }
  }

  #argument(call: ts.CallExpression | ts.NewExpression, node: ts.Node): void {
    const end = endOfArgument(this.#program, call, node);
    if (end === undefined) return;
    if ("reason" in end) this.#lose(end.reason, end.node);
    else if (end.returned) this.#value(call);
    else this.#held(end.parameter, node);
  }

  #operand(parent: ts.BinaryExpression, node: ts.Node): void {
    if (parent.left === node) {
      if (/^(\|\||\?\?)$/.test(parent.operatorToken.getText())) this.#value(parent);
      return;
    }
    if (assignedValue(parent.left) === undefined) {
      if (!/[=<>]|in|of/.test(parent.operatorToken.getText())) this.#value(parent);
      return;
    }
    const target = unwrap(parent.left);
    const name = ts.isPropertyAccessExpression(target) ? target.name : target;
    const declarations = this.#program.references.declarationsOf(name);
    if (declarations.length === 0 && ts.isPropertyAccessExpression(target)) {
      this.#lose("any", node);
    }
    for (const declaration of declarations) {
      if (saysAny(declaration)) this.#lose("any", node);
      else this.#named(declaration);
    }
    this.#intoType(node);
  }

  #returned(parent: ts.Node, node: ts.Node): void {
    const outer = ts.isArrowFunction(parent) ? parent : enclosingFunction(parent);
    if (outer === undefined || this.#seen.has(outer)) return;
    this.#seen.add(outer);
    if (outer.type !== undefined && isAnyKeyword(outer.type)) {
      this.#lose("any", node);
      return;
    }
    this.#intoType(node);
    if (ts.isGetAccessor(outer)) this.#named(outer);
    else {
      for (const how of callsOf(this.#program, outer).found) {
        if (how.kind === "call") this.#value(how.call);
      }
    }
  }

  /** `service[name]` where the service is `any` by then. */
  #element(parent: ts.ElementAccessExpression, node: ts.Node): void {
    if (parent.expression !== node || !isAny(this.#program.checker, node)) return;
    if (!ts.isStringLiteralLike(parent.argumentExpression)) this.#lose("computed-name", parent);
  }

  /** The type that a value is handed to: remembered if its members are the program's own. */
  #intoType(node: ts.Node): void {
    const type = this.#program.checker.getContextualType(node as ts.Expression);
    if (type === undefined) return;
    if (type.flags & ts.TypeFlags.Any) {
      if (!isJavaScript(node)) this.#lose("any", node);
      return;
    }
    this.#remember(node, type);
  }

  #remember(node: ts.Node, type: ts.Type): void {
    const { sdk } = this.#program;
    for (const property of type.getProperties()) {
      if (!sdk.methodNames.has(property.name)) continue;
      for (const declaration of property.declarations ?? []) {
        const list = this.members.get(declaration) ?? [];
        list.push(node);
        this.members.set(declaration, list);
      }
    }
  }

  #lose(reason: UnresolvedReason, node: ts.Node): void {
    if (this.#lost.has(node)) return;
    this.#lost.add(node);
    this.lost.push({ reason, node });
  }
}
