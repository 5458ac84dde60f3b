import { ts } from "../../compiler.js";
import type { MethodBody } from "./body.js";
import { HeldTexts } from "./held-texts.js";
import { isClient, isNothing, isPart, lastName, type PartOf } from "./syntax.js";
import {
  fixedText,
  joined,
  oneOf,
  parameter,
  replaced,
  serverAddress,
  type Value,
} from "./text.js";

/** Nothing that is sent is nested deeper. */
const deepest = 100;

/**
 * Tells what the expressions of a method come to: texts with their parameters, and nothing where something
 * else may come out.
 */
export class Values {
  readonly #names: MethodBody["values"];
  readonly #held: HeldTexts;
  /** What names were found to be, with those that are being looked at: they may lead in circles. */
  readonly #known = new Map<string, Value>();
  #depth = 0;

  constructor(names: MethodBody["values"], givenFields: ReadonlySet<string>) {
    this.#names = names;
    this.#held = new HeldTexts(names, givenFields);
  }

  of(node: ts.Expression | undefined): Value {
    if (node === undefined || this.#depth >= deepest) return undefined;
    this.#depth++;
    const value = this.#read(node);
    this.#depth--;
    return value;
  }

  #read(node: ts.Expression): Value {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return fixedText(node.text);
    if (ts.isIdentifier(node)) return this.#named(node.text);
    if (ts.isTemplateExpression(node)) return this.#template(node);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isCallExpression(node)) return this.#call(node);
    if (ts.isNewExpression(node)) return this.#address(node);
    if (ts.isConditionalExpression(node)) {
      return oneOf([this.of(node.whenTrue), this.of(node.whenFalse)]);
    }
    if (isPart(node)) return this.#part(node);
    return isWrapped(node) ? this.of(node.expression) : undefined;
  }

  #named(name: string): Value {
    if (!this.#known.has(name)) {
      this.#known.set(name, undefined);
      const given = this.#names
        .get(name)
        ?.filter((value) => value === "given" || !isNothing(value));
      const found = given?.map((value) => (value === "given" ? parameter(name) : this.of(value)));
      const isGiven = found?.every((value) => value?.kind === "parameter");
      this.#known.set(name, isGiven ? parameter(name) : oneOf(found ?? []));
    }
    return this.#known.get(name);
  }

  #template({ head, templateSpans }: ts.TemplateExpression): Value {
    return templateSpans.reduce(
      (text, span) => joined(joined(text, this.of(span.expression)), fixedText(span.literal.text)),
      fixedText(head.text),
    );
  }

  #binary({ left, operatorToken: { kind }, right }: ts.BinaryExpression): Value {
    const both = [this.of(left), this.of(right)] as const;
    const { PlusToken, BarBarToken, QuestionQuestionToken, EqualsToken } = ts.SyntaxKind;
    if (kind === PlusToken) return joined(...both);
    if (kind === EqualsToken) return both[1];
    if (kind === BarBarToken || kind === QuestionQuestionToken) return oneOf(both);
    return both.every((value) => value?.kind === "parameter") ? parameter("") : undefined;
  }

  /** `params.userId` and `rest[0]`; `this.client.config.endpoint`, which addresses begin with. */
  #part(node: PartOf): Value {
    const name = lastName(node);
    if (name === "endpoint" && isClient(node.expression)) return serverAddress;
    const whole = name === "href" ? this.of(node.expression) : undefined;
    if (whole?.kind === "text" && whole.isAddress) return whole;
    return this.#held.isFree(node) ? parameter(name) : undefined;
  }

  /** `new URL(this.client.config.endpoint + path)`. */
  #address({ expression, arguments: given }: ts.NewExpression): Value {
    const isUrl = lastName(expression) === "URL" && given?.length === 1;
    const value = isUrl ? this.of(given[0]) : undefined;
    return value?.kind === "text" && value.isAddress ? value : undefined;
  }

  #call({ expression, arguments: given }: ts.CallExpression): Value {
    const values = given.map((one) => this.of(one));
    const name = lastName(expression);
    const receiver = isPart(expression) ? this.of(expression.expression) : undefined;
    const isOnGiven = values.every((value) => value?.kind === "parameter");
    if (!isPart(expression)) {
      if (name === "String" && values.length === 1) return values[0];
      if (!isOnGiven) return undefined;
      return encoders.has(name) ? values[0] : parameter("");
    }
    if (name === "toString") return receiver;
    if (receiver?.kind !== "text") {
      return receiver && isOnGiven
        ? parameter(values.length === 0 ? receiver.name : "")
        : undefined;
    }
    if (name === "concat") return values.reduce(joined, receiver);
    return name === "replace" ? replaced(receiver, values[0], values[1]) : undefined;
  }
}

const encoders = new Set(["encodeURIComponent", "encodeURI"]);

const isWrapped = (
  node: ts.Expression,
): node is ts.ParenthesizedExpression | ts.AwaitExpression | ts.YieldExpression =>
  ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isYieldExpression(node);
