import { ts } from "../../../compiler.js";
import { distinctKeys, isKeyHeader, type KeySource, keyId, keyNamed } from "../../key-source.js";
import type { Program } from "../analysis.js";
import type { Frame, Path, Site } from "../flow/chains.js";
import { Trace } from "../flow/trace.js";
import { literalText, placeOf, unwrap } from "../syntax.js";
import { environmentName, isEnvironment, lookedUp, nameOf, readName } from "./environment.js";

/** Methods of a text that give back most of it. */
const textMethods: ReadonlySet<string> = new Set(
  "normalize replace replaceAll slice substring toString trim trimEnd trimStart valueOf".split(" "),
);
/** Functions that make a text of another. */
const textFunctions = /^(?:String|atob|decodeURIComponent|Buffer\.from)$/;

/** Where the key that an expression evaluates to comes from. */
export function keySources(
  program: Program,
  expression: ts.Node,
  frame: Frame | undefined,
): readonly KeySource[] {
  const trace = new KeyTrace(program);
  const known = trace.value(expression, undefined, frame);
  return trace.sources(known);
}

/** Follows a key back to what surrounds the program, or to where it is written. */
class KeyTrace extends Trace {
  /** What is read from what surrounds the program. */
  readonly #read = new Map<Site, KeySource>();
  /** What was asked about as a whole. */
  readonly #seen = new Set<Site>();

  /** @param known - whether all that the key may be was followed */
  sources(known: boolean): readonly KeySource[] {
    const found = distinctKeys(
      [...this.sites].flatMap((site) => this.#read.get(site) ?? madeAt(site)),
    );
    if (known && found.length > 0) return found;
    return distinctKeys([...found, { kind: "unknown" }]);
  }

  override value(expression: ts.Node, path: Path | undefined, frame: Frame | undefined): boolean {
    const node = unwrap(expression);
    const name = environmentName(this.program, node, path);
    if (name !== undefined) return this.#found(name, node, frame);
    // Whatever a test hands to a function under that name: it is Appwrite that calls it.
    const header = path === undefined ? nameOf(node) : onlyStep(path);
    if (header !== undefined && isKeyHeader(header)) return this.#found(header, node, frame);
    if (path === undefined) {
      const parts = partsOf(this.program, node);
      if (parts !== undefined) return this.every(parts, (part) => this.value(part, path, frame));
      const computed = this.#computed(node, frame);
      if (computed !== undefined) return computed;
    }
    if (path !== undefined) return super.value(node, path, frame);
    const site = this.chains.site(node, frame);
    if (this.#seen.has(site)) return true;
    this.#seen.add(site);
    const before = new Set(this.sites);
    const known = super.value(node, path, frame);
    const found = [...this.sites].filter((one) => !before.has(one));
    if (known && found.length > 0) return true;
    const names = this.#nameOf(node, frame);
    if (names === undefined) return known;
    // What was followed in part says more than a name, unless it says the same.
    const ids = names.map((name) => keyId(keyNamed(name)));
    const isSame = (one: Site) => ids.includes(keyId(this.#read.get(one) ?? { kind: "unknown" }));
    return found.every(isSame) && this.every(names, (name) => this.#found(name, node, frame));
  }

  /** `process.env[name]`, `Deno.env.get(name)`. */
  #computed(node: ts.Node, frame: Frame | undefined): boolean | undefined {
    const names = this.#asked(node);
    if (names === undefined) return undefined;
    const texts = this.#texts(names, frame);
    return texts !== undefined && this.every(texts, (text) => this.#found(text, node, frame));
  }

  /** What the environment is asked for, if that is what an expression does, and no name is written out. */
  #asked(node: ts.Node): ts.Node | undefined {
    if (ts.isElementAccessExpression(node)) {
      return isEnvironment(this.program, unwrap(node.expression))
        ? node.argumentExpression
        : undefined;
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) {
      return undefined;
    }
    const { expression: object, name } = node.expression;
    return name.text === "get" && isEnvironment(this.program, unwrap(object))
      ? node.arguments[0]
      : undefined;
  }

  /** By what name a value is read whose way can't be followed. */
  #nameOf(node: ts.Node, frame: Frame | undefined): readonly string[] | undefined {
    if (ts.isCallExpression(node)) {
      const [asked] = node.arguments;
      const texts = asked === undefined ? undefined : this.#texts(asked, frame);
      const names = texts?.flatMap((text) => lookedUp(text) ?? []);
      return names !== undefined && names.length > 0 && names.length === texts?.length
        ? names
        : undefined;
    }
    const name = readName(this.program, node);
    return name === undefined ? undefined : [name];
  }

  /** All texts that an expression may be. */
  #texts(expression: ts.Node, frame: Frame | undefined): readonly string[] | undefined {
    const trace = new Trace(this.program);
    if (!trace.value(expression, undefined, frame)) return undefined;
    const texts = [...trace.sites].map(({ node }) => literalText(node));
    const known = texts.filter((text) => text !== undefined);
    return known.length > 0 && known.length === texts.length ? known : undefined;
  }

  #found(name: string, node: ts.Node, frame: Frame | undefined): true {
    // A place of its own for each name: a pattern takes several from one expression.
    const site = { node, frame };
    this.#read.set(site, keyNamed(name));
    this.sites.add(site);
    return true;
  }
}

/** The name of the one step of a path. */
const onlyStep = ({ step, rest }: Path): string | undefined =>
  typeof step === "string" && rest === undefined ? step : undefined;

/** The texts that a text is made of, but for what is written out beside them. */
function partsOf(program: Program, node: ts.Node): readonly ts.Node[] | undefined {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const parts = [node.left, node.right].filter((side) => literalText(unwrap(side)) === undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  const callee = node.expression;
  if (first !== undefined && textFunctions.test(callee.getText())) return [first];
  const isText = ts.isPropertyAccessExpression(callee) && textMethods.has(callee.name.text);
  return isText && !program.isOwn(callee) ? [callee.expression] : undefined;
}

/** What a value is that is made in the program: nothing, if it stands in for a key that is missing. */
function madeAt({ node }: Site): readonly KeySource[] {
  const text = literalText(node);
  if (text === "" || node.kind === ts.SyntaxKind.NullKeyword) return [];
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  const isWritten = text !== undefined || isSum || ts.isEnumMember(node);
  return [isWritten ? { kind: "literal", place: placeOf(node) } : { kind: "unknown" }];
}
