import { ts } from "../../compiler.js";
import type { MethodNode } from "./method.js";
import { isPart, lastName } from "./syntax.js";

/** What is written in a method, as far as it says what the method sends. */
export interface MethodBody {
  /** The names that are declared in it, inner functions included, each with all that it is given. */
  readonly values: ReadonlyMap<string, readonly NameValue[]>;
  readonly calls: readonly ts.CallExpression[];
  /** What the method gives back. */
  readonly returned: readonly ts.Expression[];
  /** Where it has a browser go. */
  readonly visited: readonly ts.Expression[];
  /** What it changes a part of that is called as a part of an address is. */
  readonly changed: readonly ts.Expression[];
}

/** What is written, or what only the caller knows: a parameter, a part of an object. */
export type NameValue = ts.Expression | "given";

/** Reads a method in one pass. */
export function readBody(method: MethodNode): MethodBody {
  const found = new BodyReader();
  found.read(method);
  return found;
}

class BodyReader implements MethodBody {
  readonly values = new Map<string, NameValue[]>();
  readonly calls: ts.CallExpression[] = [];
  readonly returned: ts.Expression[] = [];
  readonly visited: ts.Expression[] = [];
  readonly changed: ts.Expression[] = [];

  read(method: MethodNode): void {
    const { body } = method;
    if (body !== undefined && !ts.isBlock(body)) this.returned.push(body);
    ts.forEachChild(method, (child) => this.#visit(child, true));
  }

  /** @param isOwn - whether what is returned here is what the method returns */
  #visit(node: ts.Node, isOwn: boolean): void {
    if (ts.isParameter(node)) this.#declare(node.name, "given");
    else if (ts.isVariableDeclaration(node)) this.#declare(node.name, node.initializer);
    else if (ts.isFunctionDeclaration(node) && node.name) this.#declare(node.name, "given");
    else if (ts.isBinaryExpression(node)) this.#assign(node);
    else if (isCounting(node)) this.#change(node.operand, "given");
    else if (ts.isCallExpression(node)) this.#call(node);
    else if (
      ts.isReturnStatement(node) &&
      isOwn &&
      node.expression &&
      !isAwaiter(node.expression)
    ) {
      this.returned.push(node.expression);
    }
    const goesOn = isOwn && (!ts.isFunctionLike(node) || isGenerator(node));
    ts.forEachChild(node, (child) => this.#visit(child, goesOn));
  }

  #declare(name: ts.BindingName, value: NameValue | undefined): void {
    if (ts.isIdentifier(name)) {
      this.#add(name.text, value);
      return;
    }
    for (const element of name.elements) {
      if (ts.isBindingElement(element)) this.#declare(element.name, "given");
    }
  }

  #assign({ left, operatorToken: { kind }, right }: ts.BinaryExpression): void {
    const { FirstAssignment, LastAssignment, EqualsToken } = ts.SyntaxKind;
    if (kind < FirstAssignment || kind > LastAssignment) return;
    if (kind !== EqualsToken) this.#change(left, "given");
    this.#change(left, right);
    if (isLocation(left)) this.visited.push(right);
    else if (isPart(left) && partsOfAddress.has(lastName(left))) {
      this.changed.push(left.expression);
    }
  }

  /** A name is given something else, or the names of a pattern are. */
  #change(target: ts.Node, value: NameValue): void {
    if (ts.isIdentifier(target)) this.#add(target.text, value);
    else if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
      const changeAll = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) this.#add(node.text, "given");
        ts.forEachChild(node, changeAll);
      };
      changeAll(target);
    }
  }

  #call(node: ts.CallExpression): void {
    this.calls.push(node);
    const { expression, arguments: given } = node;
    if (!isPart(expression) || given[0] === undefined) return;
    const isMove = ["assign", "replace"].includes(lastName(expression));
    if (isMove && isLocation(expression.expression)) this.visited.push(given[0]);
  }

  #add(name: string, value: NameValue | undefined): void {
    const known = this.values.get(name) ?? [];
    if (value !== undefined) known.push(value);
    this.values.set(name, known);
  }
}

/** Compilers write asynchronous methods as generators, which a helper of theirs runs. */
const isGenerator = (node: ts.Node): boolean =>
  ts.isFunctionExpression(node) && node.asteriskToken !== undefined;

const isAwaiter = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && node.arguments.some(isGenerator);

const isCounting = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator);

const partsOfAddress = new Set(["href", "pathname", "host", "hostname", "origin"]);

/** `location`, `window.location`, `window.location.href`. */
function isLocation(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === "location";
  if (!ts.isPropertyAccessExpression(node)) return false;
  return (
    node.name.text === "location" || (node.name.text === "href" && isLocation(node.expression))
  );
}
