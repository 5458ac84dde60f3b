import { ts } from "../../compiler.js";
import type { MethodBody } from "./body.js";
import { isClient, isNothing, isPart, lastName, type PartOf } from "./syntax.js";

/**
 * Tells parts of objects that only the caller knows from those that may be texts of the method's own:
 * `kinds.email` of `{ email: "email" }` is no parameter.
 */
export class HeldTexts {
  readonly #names: MethodBody["values"];
  readonly #givenFields: ReadonlySet<string>;
  /** Whether names hold texts; those that are being looked at count as if they held none. */
  readonly #known = new Map<string, boolean>();

  constructor(names: MethodBody["values"], givenFields: ReadonlySet<string>) {
    this.#names = names;
    this.#givenFields = givenFields;
  }

  /** Whether a part of something comes from the caller, from the client, or from who made the object. */
  isFree(node: PartOf): boolean {
    const { expression } = node;
    if (expression.kind === ts.SyntaxKind.ThisKeyword) {
      return isClient(node) || this.#givenFields.has(lastName(node));
    }
    if (ts.isIdentifier(expression)) return !this.#holds(expression.text);
    return isPart(expression) && this.isFree(expression);
  }

  #holds(name: string): boolean {
    const values = this.#names.get(name);
    if (values === undefined) return true;
    if (!this.#known.has(name)) {
      this.#known.set(name, false);
      const holds = values.some((value) => value !== "given" && this.#hasText(value));
      this.#known.set(name, holds);
    }
    return this.#known.get(name) === true;
  }

  #hasText(node: ts.Node): boolean {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
    if (isNothing(node) || ts.isFunctionLike(node)) return false;
    if (ts.isIdentifier(node)) return this.#holds(node.text);
    if (isPart(node)) return !this.isFree(node);
    // What a call gives back is nothing that is written here.
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return false;
    if (ts.isPropertyAssignment(node)) return this.#hasText(node.initializer);
    return ts.forEachChild(node, (child) => this.#hasText(child)) === true;
  }
}
