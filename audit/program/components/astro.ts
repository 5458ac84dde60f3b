import { createRequire } from "node:module";
import type { AttributeNode, Node, ParentNode } from "@astrojs/compiler/types";
import { ts } from "../../../codegen/src/compiler.js";
import type { ComponentCode, Range } from "./component.js";
import { InPlace } from "./in-place.js";

const require = createRequire(import.meta.url);

/** Reads a component of Astro. Throws an error if it is none. */
export function astroCode(source: string): ComponentCode {
  const { parse }: typeof import("@astrojs/compiler/sync") = require("@astrojs/compiler/sync");
  const { ast } = parse(source, { position: true });
  return new AstroReader(source).read(ast);
}

/**
 * The template is lists of its expressions, and elements within an expression are lists within it, so that one
 * character is enough for each bracket and comma. Where the compiler's places are off by one, the text tells.
 */
class AstroReader {
  readonly #source: string;
  readonly #code: InPlace;
  readonly #offsetOf: (bytes: number) => number;
  readonly #scripts: Range[] = [];
  readonly #lists: Range[] = [];
  readonly #template: Range[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#code = new InPlace(source);
    this.#offsetOf = offsets(source);
  }

  read(root: Node): ComponentCode {
    this.#visit(root, false);
    this.#code.putLists(this.#lists, this.#scripts);
    for (const script of this.#scripts) this.#code.keepScript(script);
    return { text: this.#code.text, kind: ts.ScriptKind.TS, template: this.#template };
  }

  /** @param isInner - whether it stands within an expression */
  #visit(node: Node, isInner: boolean): void {
    if (node.type === "frontmatter") {
      const start = this.#startOf(node) + "---".length;
      this.#scripts.push({ start, end: start + node.value.length });
    } else if (node.type === "expression") {
      this.#expression(node, isInner);
    } else if ("children" in node) {
      if (isElement(node)) for (const one of node.attributes) this.#attribute(one, isInner);
      if (isElement(node) && node.name === "script") this.#script(node);
      else if (!isElement(node) || node.name !== "style") {
        for (const child of node.children) this.#visit(child, isInner);
      }
    }
  }

  #script({ attributes, children }: ParentNode & { attributes: AttributeNode[] }): void {
    const type = attributes.find(({ name }) => name === "type")?.value ?? "module";
    if (/module|javascript/.test(type))
      this.#scripts.push(...children.map((one) => this.#text(one)));
  }

  /** `{people.map((one) => <li>{one.name}</li>)}` */
  #expression({ children }: ParentNode, isInner: boolean): void {
    const [first] = children;
    const last = children.at(-1);
    if (first === undefined || last === undefined) return;
    const start = first.type === "text" ? this.#text(first).start : this.#elementStart(first);
    for (const [index, child] of children.entries()) {
      if (child.type === "text") {
        this.#code.keep(this.#text(child));
        continue;
      }
      if (child.type === "comment") throw new Error("a comment of HTML stands in an expression");
      this.#visit(child, true);
      if (!isBesideElement(children, index, -1)) this.#code.put(this.#elementStart(child), "[");
      if (!isBesideElement(children, index, 1)) this.#code.put(this.#endOf(child) - 1, "]");
    }
    this.#add({ start, end: this.#endOf(last) }, isInner);
  }

  #attribute(attribute: AttributeNode, isInner: boolean): void {
    const { kind, name, raw, value } = attribute;
    const at = this.#startOf(attribute);
    const range = (text: string, from: number): Range => {
      const start = this.#source.indexOf(text, from);
      return { start, end: start + text.length };
    };
    const found =
      kind === "expression"
        ? range(value, this.#source.indexOf("{", at + name.length) + 1)
        : kind === "template-literal"
          ? range(raw ?? `\`${value}\``, at + name.length)
          : kind === "shorthand" || kind === "spread"
            ? range(name, at)
            : undefined;
    if (found === undefined) return;
    this.#code.keep(found);
    if (kind === "spread") for (const dot of [1, 2, 3]) this.#code.put(found.start - dot, " ");
    this.#add(found, isInner);
  }

  #add(range: Range, isInner: boolean): void {
    this.#template.push(range);
    if (isInner) this.#code.put(range.end, ",");
    else this.#lists.push(range);
  }

  #text(node: Node): Range {
    const value = node.type === "text" ? node.value : "";
    const start = this.#startOf(node);
    if (!this.#source.startsWith(value, start)) throw new Error("its text is at another place");
    return { start, end: start + value.length };
  }

  #startOf({ position }: Pick<Node, "position"> | AttributeNode): number {
    if (position === undefined) throw new Error("its place is not known");
    return this.#offsetOf(position.start.offset);
  }

  #elementStart = (node: Node): number => this.#source.indexOf("<", this.#startOf(node));

  #endOf(node: Node): number {
    if (node.type === "text") return this.#text(node).end;
    if (node.type === "expression") {
      const last = node.children.at(-1);
      return this.#source.indexOf("}", last ? this.#endOf(last) : this.#startOf(node)) + 1;
    }
    const end = node.position?.end;
    const inner = "children" in node ? node.children.at(-1) : undefined;
    const after = inner === undefined ? this.#elementStart(node) : this.#endOf(inner);
    if (node.type === "fragment") return this.#source.indexOf("</>", after) + "</>".length;
    if (end === undefined) throw new Error("its end is not known");
    return this.#source.lastIndexOf(">", this.#offsetOf(end.offset) - 1) + 1;
  }
}

const isElement = (node: Node): node is Extract<Node, { attributes: AttributeNode[] }> =>
  "attributes" in node;

/** Whether nothing but space stands between an element and the next, or the one before. */
function isBesideElement(children: readonly Node[], index: number, step: -1 | 1): boolean {
  const beside = children[index + step];
  if (beside === undefined) return false;
  if (beside.type !== "text") return true;
  return beside.value.trim() === "" && children[index + 2 * step] !== undefined;
}

/** The compiler counts bytes of UTF-8. */
function offsets(source: string): (bytes: number) => number {
  const bytes = Buffer.from(source);
  if (bytes.length === source.length) return (at) => at;
  return (at) => bytes.subarray(0, at).toString().length;
}
