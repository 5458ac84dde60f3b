import { createRequire } from "node:module";
import type {
  DirectiveNode,
  ElementNode,
  ExpressionNode,
  Node,
  TemplateChildNode,
} from "@vue/compiler-dom";
import { ts } from "../../../codegen/src/compiler.js";
import type { ComponentCode, Range } from "./component.js";
import { InPlace } from "./in-place.js";

const require = createRequire(import.meta.url);

// The compiler's own enum is none at run time.
const element = 1;
const interpolation = 5;
const directive = 7;

/** Reads a component of Vue. Throws an error if it is none, or is written in other languages yet. */
export function vueCode(source: string): ComponentCode {
  const { parse }: typeof import("@vue/compiler-dom") = require("@vue/compiler-dom");
  const root = parse(source, {
    parseMode: "sfc",
    onError: (error) => {
      throw error;
    },
  });
  const blocks = root.children.filter((node): node is ElementNode => node.type === element);
  const scripts = blocks.filter(({ tag }) => tag === "script");
  const templates = blocks.filter(({ tag }) => tag === "template");
  if (templates.some((one) => (attribute(one, "lang") ?? "html") !== "html")) {
    throw new Error("the template is in another language");
  }
  if ([...scripts, ...templates].some((one) => attribute(one, "src") !== undefined)) {
    throw new Error("a part of it stands in another file");
  }
  const code = new InPlace(source);
  for (const { innerLoc } of scripts) {
    if (innerLoc) code.keepScript({ start: innerLoc.start.offset, end: innerLoc.end.offset });
  }
  const template = templates.flatMap(({ children }) => children.flatMap(expressionsIn));
  for (const { start, end, isHandler } of template) {
    code.keep({ start, end });
    const [open, close] = isHandler ? "{}" : "()";
    code.put(start - 2, ";");
    code.put(start - 1, open ?? "");
    code.put(end, close ?? "");
  }
  return {
    text: code.text,
    kind: kindOf(scripts.map((one) => attribute(one, "lang") ?? "js")),
    template,
  };
}

interface Expression extends Range {
  /** Whether it may consist of statements. */
  readonly isHandler: boolean;
}

function expressionsIn(node: TemplateChildNode): Expression[] {
  if (node.type === interpolation) return rangeOf(node.content as ExpressionNode, false, /^$/);
  if (node.type !== element) return [];
  const own = node.props.flatMap((prop) => {
    if (prop.type !== directive) return [];
    const { arg, exp, name } = prop;
    const isDynamic = arg !== undefined && !(arg as { isStatic?: boolean }).isStatic;
    const named = isDynamic ? rangeOf(arg, false, /^\[/) : [];
    // `:users` is short for `:users="users"`.
    if (name === "bind" && exp === undefined && arg && !isDynamic) return rangeOf(arg, false);
    // What a slot is given are names, and `v-for` has them, too.
    if (name === "slot" || exp === undefined) return named;
    if (name === "for") return [...named, ...ofLoop(prop)];
    return [...named, ...rangeOf(exp, name === "on" && !isFunction(exp))];
  });
  return [...own, ...node.children.flatMap(expressionsIn)];
}

function rangeOf({ loc }: Node, isHandler: boolean, edges = /^["']/): Expression[] {
  // The quotes of an attribute, and the brackets of a name that is computed, belong to its place.
  const edge = edges.test(loc.source) ? 1 : 0;
  const range = { start: loc.start.offset + edge, end: loc.end.offset - edge };
  return loc.source.slice(edge, edge === 0 ? undefined : -1).trim() === ""
    ? []
    : [{ ...range, isHandler }];
}

/** `v-for="user in users"` is kept without its names; its place has no quotes then. */
function ofLoop({ exp, forParseResult }: DirectiveNode): Expression[] {
  const source = forParseResult?.source;
  return source === undefined ? (exp ? rangeOf(exp, false) : []) : rangeOf(source, false, /^$/);
}

/** `@click="function () { … }"`, which is no statement. */
const isFunction = ({ loc }: Node): boolean => /^["']?\s*(async\s+)?function\b/.test(loc.source);

function attribute({ props }: ElementNode, name: string): string | undefined {
  const found = props.find((prop) => prop.type !== directive && prop.name === name);
  return found === undefined || found.type === directive ? undefined : (found.value?.content ?? "");
}

function kindOf(languages: readonly string[]): ts.ScriptKind {
  const kinds = new Map([
    ["js", ts.ScriptKind.JS],
    ["jsx", ts.ScriptKind.JSX],
    ["ts", ts.ScriptKind.TS],
    ["tsx", ts.ScriptKind.TSX],
  ]);
  const found = languages.map((language) => kinds.get(language));
  if (found.includes(undefined)) throw new Error("the script is in another language");
  return found.find((kind) => kind !== undefined) ?? ts.ScriptKind.JS;
}
