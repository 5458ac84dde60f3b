import { ts } from "ts-morph";
import type { Unresolved, UnresolvedReason } from "../use.js";
import type { Program } from "./analysis.js";
import { callsOf } from "./flow/callers.js";
import { Trace } from "./flow/trace.js";
import { methodsIn } from "./sdk-methods.js";
import { assignedValue, enclosingFunction, unwrap, wrapped } from "./syntax.js";
import { unresolvedAt } from "./unresolved.js";

/** Where services and clients lose their types. */
export interface HandedOver {
  /** Places after which a call can't be seen. */
  readonly unresolved: readonly Unresolved[];
  /** Services that are handed to a type of the program's own, by the members of that type. */
  readonly members: ReadonlyMap<ts.Declaration, readonly ts.Node[]>;
  /** The places where clients are made on which something may be set out of sight. */
  readonly clients: ReadonlySet<ts.Node>;
}

/**
 * Follows services and clients forward from where they are made or declared, as far as their types
 * go with them: into `any`, nobody can tell what is called on them.
 */
export function findHandedOver(program: Program): HandedOver {
  const search = new Search(program);
  const { sdk, index } = program;
  const classes = [...sdk.services.values()].map((service) => service.name);
  const names = new Set(["Client", ...classes]);
  // Another name of a class, and its subclasses, are followed as the class is.
  for (const name of names) {
    for (const other of index.renames.get(name) ?? []) names.add(other);
    for (const node of [...(index.names.get(name)?.values() ?? [])].flat()) {
      const subclass = search.start(node);
      if (subclass !== undefined) names.add(subclass);
    }
  }
  return {
    unresolved: search.lost.map(({ reason, node }) => unresolvedAt(reason, node)),
    members: search.members,
    clients: clientsOf(program, [...search.lost.map(({ node }) => node), ...search.touched]),
  };
}

function clientsOf(program: Program, nodes: readonly ts.Node[]): Set<ts.Node> {
  const trace = new Trace(program);
  for (const node of nodes) trace.value(node, undefined, undefined);
  return new Set([...trace.sites].map((site) => site.node));
}

class Search {
  readonly lost: { readonly reason: UnresolvedReason; readonly node: ts.Node }[] = [];
  /** Clients of which the headers or settings are spoken of. */
  readonly touched: ts.Node[] = [];
  readonly members = new Map<ts.Declaration, ts.Node[]>();
  readonly #program: Program;
  readonly #seen = new Set<ts.Node>();

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
      this.#hide("any", cast);
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
    if (this.#isAny(declaration)) this.#hide("any", node);
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
    const { checker, compiler } = this.#program;
    if (ts.isNewExpression(call) && this.#program.made(call).services.length > 0) return;
    if (ts.isCallExpression(call) && this.#program.isScopedClient(call)) return;
    const signature = checker.getResolvedSignature(call);
    const declaration = signature?.declaration;
    const given: readonly ts.Node[] = call.arguments ?? [];
    const position = given.indexOf(node);
    if (declaration === undefined || ts.isJSDocSignature(declaration)) {
      if (this.#isAnyCallee(call)) this.#hide("any", node);
      return;
    }
    const file = declaration.getSourceFile();
    if (!file.isDeclarationFile) {
      const parameter =
        declaration.parameters[Math.min(position, declaration.parameters.length - 1)];
      if (parameter !== undefined && ts.isParameter(parameter)) this.#held(parameter, node);
      return;
    }
    if (compiler.isSourceFileDefaultLibrary(file) || /\/@types\/node\//.test(file.fileName)) {
      if (isReflection(call)) this.#hide("computed-name", call);
      else if (ts.isCallExpression(call) && /^(freeze|resolve|assign)$/.test(calleeName(call))) {
        this.#value(call);
      }
      return;
    }
    // As declared: a parameter that takes anything is not written for the SDK.
    const parameter = declaration.parameters[Math.min(position, declaration.parameters.length - 1)];
    const written = parameter?.type && checker.getTypeFromTypeNode(parameter.type);
    const type = parameter?.dotDotDotToken ? written?.getNumberIndexType() : written;
    if (type === undefined || type.flags & ts.TypeFlags.Any) this.#hide("any", node);
    else if (this.#isForSdk(type)) this.#hide("package", node);
  }

  /** Whether a type is written for the SDK: then what takes it calls the SDK. */
  #isForSdk(type: ts.Type): boolean {
    const { sdk } = this.#program;
    const isClient = (type.symbol?.declarations ?? []).some((d) => sdk.clients.has(d));
    return isClient || methodsIn(type, sdk).size > 0;
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
      this.#hide("any", node);
    }
    for (const declaration of declarations) {
      if (this.#isAny(declaration)) this.#hide("any", node);
      else this.#named(declaration);
    }
    this.#intoType(node);
  }

  #returned(parent: ts.Node, node: ts.Node): void {
    const outer = ts.isArrowFunction(parent) ? parent : enclosingFunction(parent);
    if (outer === undefined || this.#seen.has(outer)) return;
    this.#seen.add(outer);
    if (outer.type !== undefined && isAnyKeyword(outer.type)) {
      this.#hide("any", node);
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
    const isAny = this.#program.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any;
    if (parent.expression === node && isAny && !ts.isStringLiteralLike(parent.argumentExpression)) {
      this.#hide("computed-name", parent);
    }
  }

  /** The type that a value is handed to: remembered if its members are the program's own. */
  #intoType(node: ts.Node): void {
    const type = this.#program.checker.getContextualType(node as ts.Expression);
    if (type === undefined) return;
    if (type.flags & ts.TypeFlags.Any) {
      if (!isJavaScript(node)) this.#hide("any", node);
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

  /** Whether a declaration says `any`. One that says nothing is followed by its values. */
  #isAny(declaration: ts.Declaration): boolean {
    const { type } = declaration as ts.VariableDeclaration;
    if (type !== undefined) return isAnyKeyword(type);
    const inJavaScript = ts.getJSDocType(declaration);
    return inJavaScript !== undefined && isAnyKeyword(inJavaScript);
  }

  #isAnyCallee(call: ts.CallExpression | ts.NewExpression): boolean {
    const type = this.#program.checker.getTypeAtLocation(call.expression);
    return (type.flags & ts.TypeFlags.Any) !== 0;
  }

  #hide(reason: UnresolvedReason, node: ts.Node): void {
    if (this.#seen.has(node) && !ts.isIdentifier(node)) return;
    this.#seen.add(node);
    this.lost.push({ reason, node });
  }
}

function isAnyKeyword(type: ts.TypeNode): boolean {
  return (
    type.kind === ts.SyntaxKind.AnyKeyword ||
    type.kind === ts.SyntaxKind.JSDocAllType ||
    (ts.isArrayTypeNode(type) && isAnyKeyword(type.elementType))
  );
}

function isReflection(call: ts.CallExpression | ts.NewExpression): boolean {
  return /^(Reflect\.get|Object\.getPrototypeOf|Reflect\.getPrototypeOf)$/.test(
    call.expression.getText(),
  );
}

function calleeName({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

function isJavaScript(node: ts.Node): boolean {
  return /\.[cm]?jsx?$/.test(node.getSourceFile().fileName);
}
